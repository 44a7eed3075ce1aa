from services.legacy.summary import Line, Summary, texts


def summed(line, **more):
    return "\n".join(texts(Summary("k9", "Asia/Riyadh", False, [line], **more)))


def test_a_run_without_news_is_short():
    line = Line("dog", "dog", 2)
    for key in "ab":
        line.count(key, "imported", "unchanged", None)
    said = summed(line)
    assert said.endswith(
        "2 rows = 2 imported + 0 merged + 0 skipped + 0 never taken\n0 changes: 0 new, 0 changed, 0 no longer there (kept here)"
    )
    assert "Findings" not in said


def test_a_kind_of_finding_is_one_line_with_its_count_and_first_key():
    line = Line("dog", "dog", 3)
    for key in "abc":
        line.count(key, "imported", "new", "without a name\nwithout a breed")
    assert "  dog: 3 x without a breed (first: a)" in summed(line)


def test_a_flood_of_findings_is_cut_and_says_so():
    line = Line("dog", "dog", 50)
    for n in range(50):
        line.count(str(n), "skipped", "new", f"reason {n}")
    said = summed(line)
    assert said.count("reason") == 40
    assert "and 10 more kinds; all are in the stored summary" in said
