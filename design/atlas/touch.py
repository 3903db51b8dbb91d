"""Touch points: the middle line of a zone that is too small for a finger, as points with room for a touch around each."""
from geo import *
TOUCH = 24*1080/700           # a touch of 24 px where the body is drawn 700 px high, in viewBox units

def inscribed(p, step=1.0):
    """Grid points inside and their distance to the border, largest first."""
    x0, y0, x1, y1 = p.bounds; e = p.exterior; out = []
    for x in np.arange(x0+step/2, x1, step):
        for y in np.arange(y0+step/2, y1, step):
            q = Point(x, y)
            if p.contains(q): out.append((e.distance(q), float(x), float(y)))
    return sorted(out, reverse=True)

def touch_points(p, apart=8.0):
    """[] where a touch fits inside. Otherwise points of the middle line, widest first, no two nearer than apart."""
    if p.area > 4500: return []
    g = inscribed(p)
    if 2*g[0][0] >= TOUCH: return []
    # A point of the middle line is one that is further from the border than its neighbours across it.
    by = {(x, y): d for d, x, y in g}; ridge = []
    for d, x, y in g:
        n = [by.get((x+i, y+j), 0) for i, j in ((1,0), (0,1), (1,1), (1,-1))]; m = [by.get((x-i, y-j), 0) for i, j in ((1,0), (0,1), (1,1), (1,-1))]
        if d > g[0][0]*.34 and any(d >= a and d >= b and d+d-a-b > .5 for a, b in zip(n, m)): ridge.append((d, x, y))
    out = []
    for d, x, y in ridge:
        if all(math.hypot(x-a, y-b) >= apart for a, b in out): out.append((x, y))
    return out
