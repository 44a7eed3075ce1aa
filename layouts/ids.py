"""Every component id, once."""

URL = "url"
PAGE = "page"
TITLE = "title"
