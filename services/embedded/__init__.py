"""The servers that come with the product: PostgreSQL and two of Valkey, found, started, adopted, mended, stopped."""
