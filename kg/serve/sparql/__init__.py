"""The SPARQL 1.1 Protocol and the graph store: requests are read, guarded, answered, and answers kept."""
