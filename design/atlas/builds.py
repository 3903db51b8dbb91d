"""The bodies to choose from. A build bends the one figure: same zones, same borders, another outline."""
import numpy as np
same = lambda x, y: (x, y)
NO_LINES = {'back': [], 'front': [], 'side': []}
BUILDS = {
 'athletic': {'warp': {'back': same, 'front': same, 'side': same}, 'form': [(3.0,), (7.5,), (13.0,)], 'leaves_out': (), 'lines': NO_LINES, 'paints': {}},
 'soft': {'warp': {'back': same, 'front': same, 'side': same}, 'form': [(3.0,), (7.5,), (13.0,)], 'leaves_out': (), 'lines': NO_LINES, 'paints': {}},
}
