#!/usr/bin/python3
"""assign.py FILE.stm: a pure assignment solved by the sparse method of scipy (LAPJVsp)."""

import resource
import sys
import time

import numpy
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

priorities, pairs = [], []
for line in open(sys.argv[1], encoding="ascii"):
    if line[0] == "p":
        value = int(line.split()[-1])
    elif line[0] == "s":
        priorities.append(int(line.split()[2]))
    elif line[0] == "e":
        pairs.append(line[2:].split())

pairs = numpy.array(pairs, dtype=numpy.int64)
n = len(priorities)
worth = pairs[:, 2] + value * numpy.array(priorities)[pairs[:, 0]]
most = int(worth.max()) + 1

# Nobody has to be placed: everybody has a place of their own that is worth nothing.
rows = numpy.concatenate([pairs[:, 0], numpy.arange(n)])
columns = numpy.concatenate([pairs[:, 1], n + numpy.arange(n)])
costs = numpy.concatenate([most - worth, numpy.full(n, most)]).astype(float)
matrix = coo_matrix((costs, (rows, columns)), shape=(n, 2 * n)).tocsr()

loaded = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
row, column = min_weight_full_bipartite_matching(matrix)
seconds = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
cost = int((numpy.asarray(matrix[row, column]).ravel() - most).sum())
print(f"cost={cost} seconds={seconds:.3f} memory={(peak - loaded) / 1024:.1f}")
