"""Measures the product on the medium set, beside its best peer's figures."""
