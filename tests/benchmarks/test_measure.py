from benchmarks.measure import Taken, percentile, summed_up


def test_the_median_of_an_even_number_is_the_lower_middle():
    assert percentile([4, 1, 3, 2], 0.5) == 2


def test_a_percentile_is_a_value_that_was_seen():
    assert percentile(range(1, 101), 0.95) == 95
    assert percentile([7], 0.95) == 7


def test_a_summary_names_the_most_statements_and_the_median_processor_time():
    found = summed_up([Taken(10, 3, 1, 1), Taken(30, 1, 2, 9), Taken(20, 2, 3, 1)])
    assert (found.calls, found.min_ms, found.p50_ms, found.cpu_ms, found.statements) == (3, 10, 20, 2, 9)
