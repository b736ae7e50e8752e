"""The one promise, with real processes: whatever dies, what was taken in is decided, or shown to a human, once."""
