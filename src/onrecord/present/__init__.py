"""What people read: the brief, the lists and one thing with all its evidence, for the terminal and as Markdown."""
