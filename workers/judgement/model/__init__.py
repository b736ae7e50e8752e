"""The trained models: what they read, how they are stored, and how they score. Nothing here trains."""
