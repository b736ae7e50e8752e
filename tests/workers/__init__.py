"""The workers in this process: leases, attempts, time boxes, wake-ups, and everything that may come in between."""
