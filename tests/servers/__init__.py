"""Real servers for tests: PostgreSQL, Valkey, a browser, and processes of our own."""
