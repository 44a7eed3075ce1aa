"""The colours of interactive charts: the tokens of the light theme; late.css puts the page's own in their place."""

INK, MUTED, CHART, GRID = "#14201c", "#525d59", "#1b4f8f", "#e6e9e5"
CLEAR = "rgba(0,0,0,0)"
FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'
