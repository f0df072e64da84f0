"""Readers of the packages from which the knowledge base is derived; see tools/build_knowledge.py."""
