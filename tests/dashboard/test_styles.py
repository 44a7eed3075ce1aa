import brotli

from dashboard.styles import critical_css, shortened, with_device_theme


def test_shortening_keeps_what_means_something():
    css = '/* why */\n.a :is(th, td) > b::before { content: "›"; inset: calc(-1 * var(--s3)) 0; }\n\n.b, .c { x: 1 }\n'
    assert shortened(css) == '.a :is(th,td)>b::before{content:"›";inset:calc(-1 * var(--s3)) 0}.b,.c{x:1 }'.replace(
        " }", "}"
    )


def test_a_page_that_leaves_it_to_the_device_is_dark_where_the_device_is():
    css = with_device_theme(':root[data-theme="dark"] { --ink: #fff; }')
    assert css.count("--ink: #fff") == 2
    assert '@media (prefers-color-scheme:dark){:root[data-theme="auto"]{ --ink: #fff; }}' in css


def test_arabic_letters_are_loaded_for_arabic_pages_only():
    assert "@font-face" not in critical_css("en", str.upper)
    assert "url(FONTS/K9-SANS-ARABIC-400.WOFF2)" in critical_css("ar", str.upper)


def test_colours_are_written_once_and_read_everywhere():
    css = critical_css("en", str)
    assert 'data-theme="auto"' in css
    assert css.count("{") == css.count("}")


def test_rules_fit_into_the_first_bytes_with_room_for_the_page():
    assert len(brotli.compress(critical_css("ar", str).encode(), quality=5)) < 6_000
