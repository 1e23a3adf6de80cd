"""The graph for eyes: pages out of templates, in the language of the visitor."""
