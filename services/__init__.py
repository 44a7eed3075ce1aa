"""What the product knows and does: no Dash, no Flask, no environment."""
