"""The commands of the judgement; `service/cli.py` finds them by the entry points `haven.commands`."""
