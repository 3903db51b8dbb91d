"""Small geometry kit for the atlas build: smooth curves in, Bezier paths out."""
import math
import numpy as np
from shapely.geometry import Polygon, LineString, Point, MultiPolygon, MultiLineString, MultiPoint
from shapely.ops import unary_union, polygonize, linemerge, snap

def cr(pts, closed=False, step=1.2):
    """Centripetal Catmull-Rom through pts. A point (x, y, 1) is a corner."""
    P = [tuple(p) for p in pts]
    if closed:
        cs = [i for i, p in enumerate(P) if len(p) > 2 and p[2]]
        if cs:
            k = cs[0]
            P = P[k:] + P[:k] + [P[k]]
            return cr(P, False, step)
        return _cr(P, True, step)
    out, cur = [], [P[0]]
    for p in P[1:]:
        cur.append(p)
        if len(p) > 2 and p[2]:
            seg = _cr(cur, False, step)
            out += seg if not out else seg[1:]
            cur = [p]
    if len(cur) > 1:
        seg = _cr(cur, False, step)
        out += seg if not out else seg[1:]
    return out

def _cr(P, closed, step):
    P = [np.array(p[:2], float) for p in P]
    n = len(P)
    if n == 2 and not closed:
        d = np.linalg.norm(P[1] - P[0]); m = max(2, int(d / step))
        return [tuple(P[0] + (P[1] - P[0]) * i / m) for i in range(m + 1)]
    if closed:
        Q = [P[-1]] + P + [P[0], P[1]]
    else:
        # natural-looking ends: reflect
        a = P[0] + (P[0] - P[1]); b = P[-1] + (P[-1] - P[-2])
        if n > 2:
            a = 2 * P[0] - P[1] + 0.25 * ((P[2] - P[1]) - (P[1] - P[0])) * -1
            b = 2 * P[-1] - P[-2] + 0.25 * ((P[-3] - P[-2]) - (P[-2] - P[-1])) * -1
        Q = [a] + P + [b]
    out = []
    for i in range(1, len(Q) - 2):
        p0, p1, p2, p3 = Q[i - 1], Q[i], Q[i + 1], Q[i + 2]
        t0 = 0; t1 = t0 + max(1e-6, np.linalg.norm(p1 - p0)) ** .5
        t2 = t1 + max(1e-6, np.linalg.norm(p2 - p1)) ** .5
        t3 = t2 + max(1e-6, np.linalg.norm(p3 - p2)) ** .5
        m = max(3, int(np.linalg.norm(p2 - p1) / step))
        for k in range(m):
            t = t1 + (t2 - t1) * k / m
            A1 = (t1 - t) / (t1 - t0) * p0 + (t - t0) / (t1 - t0) * p1
            A2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
            A3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
            B1 = (t2 - t) / (t2 - t0) * A1 + (t - t0) / (t2 - t0) * A2
            B2 = (t3 - t) / (t3 - t1) * A2 + (t - t1) / (t3 - t1) * A3
            C = (t2 - t) / (t2 - t1) * B1 + (t - t1) / (t2 - t1) * B2
            out.append(tuple(C))
    out.append(tuple(Q[-2]) if not closed else out[0])
    return out

# ---------- Bezier fitting (least squares, splits where the error is largest)
def _bez(c, t):
    t = t[:, None]
    return (1-t)**3*c[0] + 3*(1-t)**2*t*c[1] + 3*(1-t)*t*t*c[2] + t**3*c[3]

def _fit(pts, t1, t2, tol, depth=0):
    n = len(pts)
    if n == 2:
        d = np.linalg.norm(pts[1] - pts[0]) / 3
        return [np.array([pts[0], pts[0] + t1 * d, pts[1] + t2 * d, pts[1]])]
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(pts, axis=0), axis=1))]
    L = d[-1]; u = d / L
    best = None
    for it in range(5):
        b0 = (1-u)**3; b1 = 3*u*(1-u)**2; b2 = 3*u*u*(1-u); b3 = u**3
        A1 = b1[:, None]*t1; A2 = b2[:, None]*t2
        X = pts - (b0 + b1)[:, None]*pts[0] - (b2 + b3)[:, None]*pts[-1]
        c11 = (A1*A1).sum(); c12 = (A1*A2).sum(); c22 = (A2*A2).sum()
        x1 = (A1*X).sum(); x2 = (A2*X).sum()
        det = c11*c22 - c12*c12
        if abs(det) > 1e-9:
            a1 = (x1*c22 - x2*c12)/det; a2 = (c11*x2 - c12*x1)/det
        else:
            a1 = a2 = L/3
        if a1 < L*0.02 or a2 < L*0.02 or a1 > 2*L or a2 > 2*L:
            a1 = a2 = L/3
        c = np.array([pts[0], pts[0]+t1*a1, pts[-1]+t2*a2, pts[-1]])
        q = _bez(c, u); e = np.linalg.norm(q - pts, axis=1); m = e.max()
        if best is None or m < best[0]:
            best = (m, c, int(e.argmax()))
        if m < tol: return [c]
        d1 = 3*((1-u)**2)[:, None]*(c[1]-c[0]) + 6*((1-u)*u)[:, None]*(c[2]-c[1]) + 3*(u**2)[:, None]*(c[3]-c[2])
        d2 = 6*(1-u)[:, None]*(c[2]-2*c[1]+c[0]) + 6*u[:, None]*(c[3]-2*c[2]+c[1])
        num = ((q-pts)*d1).sum(1); den = (d1*d1).sum(1) + ((q-pts)*d2).sum(1)
        u = np.clip(u - np.where(np.abs(den) > 1e-9, num/np.where(den == 0, 1, den), 0), 0, 1)
        u = np.maximum.accumulate(u); u[0] = 0; u[-1] = 1
    if best[0] < tol or depth > 14: return [best[1]]
    k = min(max(best[2], 1), n-2)
    lo, hi = max(0, k-2), min(n-1, k+2)
    tc = pts[lo] - pts[hi]; nrm = np.linalg.norm(tc)
    tc = tc/nrm if nrm > 1e-9 else np.array([1., 0])
    return _fit(pts[:k+1], t1, tc, tol, depth+1) + _fit(pts[k:], -tc, t2, tol, depth+1)

def dedupe(pts, eps=0.02):
    out = [pts[0]]
    for p in pts[1:]:
        if math.hypot(p[0]-out[-1][0], p[1]-out[-1][1]) > eps: out.append(p)
    if len(out) == 1: out.append(pts[-1])
    else: out[-1] = pts[-1]
    return out

def resample(pts, step=1.2):
    ls = LineString(pts); n = max(2, int(ls.length/step))
    return [ls.interpolate(i/n, normalized=True).coords[0] for i in range(n+1)]

def corners(pts, deg=32):
    idx = [0]
    for i in range(1, len(pts)-1):
        a = np.array(pts[i]) - np.array(pts[i-1]); b = np.array(pts[i+1]) - np.array(pts[i])
        na, nb = np.linalg.norm(a), np.linalg.norm(b)
        if na < 1e-9 or nb < 1e-9: continue
        if math.degrees(math.acos(max(-1, min(1, float(a@b)/na/nb)))) > deg: idx.append(i)
    idx.append(len(pts)-1)
    return idx

def beziers(pts, tol=0.12, deg=32):
    pts = dedupe([tuple(p) for p in pts])
    out = []
    ix = corners(pts, deg)
    for a, b in zip(ix, ix[1:]):
        s = np.array(pts[a:b+1], float)
        def tan(x, y):
            v = y - x; n = np.linalg.norm(v); return v/n if n > 1e-9 else np.array([1., 0])
        k = min(2, len(s)-1)
        out += _fit(s, tan(s[0], s[k]) if len(s) > 3 else tan(s[0], s[1]), tan(s[-1], s[-1-k]) if len(s) > 3 else tan(s[-1], s[-2]), tol)
    return out

DEC = 2
def f(v):
    s = "%.*f" % (DEC, v)
    s = s.rstrip('0').rstrip('.')
    return '0' if s in ('-0', '') else s

def dpath(bz, close=False):
    s = "M%s %s" % (f(bz[0][0][0]), f(bz[0][0][1]))
    for c in bz:
        s += "C%s %s %s %s %s %s" % tuple(f(v) for p in c[1:] for v in p)
    return s + ("Z" if close else "")

def polys(g):
    if g.is_empty: return []
    if g.geom_type == 'Polygon': return [g]
    return [p for p in getattr(g, 'geoms', []) if p.geom_type == 'Polygon']

def ring_path(coords, tol=0.12):
    c = dedupe(list(coords))
    # rotate so that the ring starts at its sharpest corner
    pts = c[:-1] if math.hypot(c[0][0]-c[-1][0], c[0][1]-c[-1][1]) < 0.05 else c
    n = len(pts); best = (-1, 0)
    for i in range(n):
        a = np.array(pts[i])-np.array(pts[i-1]); b = np.array(pts[(i+1) % n])-np.array(pts[i])
        na, nb = np.linalg.norm(a), np.linalg.norm(b)
        if na and nb:
            t = math.acos(max(-1, min(1, float(a@b)/na/nb)))
            if t > best[0]: best = (t, i)
    k = best[1]; pts = pts[k:]+pts[:k]; pts.append(pts[0])
    return dpath(beziers(pts, tol), True)

def poly_path(g, tol=0.12, dec=2):
    global DEC
    DEC = dec; s = ""
    for p in polys(g):
        s += ring_path(p.exterior.coords, tol)
        for r in p.interiors: s += ring_path(r.coords, tol)
    DEC = 2
    return s

def open_path(coords, tol, dec):
    global DEC
    DEC = dec; s = dpath(beziers(dedupe(list(coords)), tol)); DEC = 2
    return s

def rnd(g, r):
    return g.buffer(r, 24).buffer(-2*r, 24).buffer(r, 24)

from shapely.geometry import box
def smooth(g, sig, step=.5):
    """Gaussian smoothing along the outline; sig(x, y) = width in units."""
    P = np.array(resample(list(g.exterior.coords), step)[:-1]); n = len(P); out = P.copy()
    for i in range(n):
        s = sig(P[i][0], P[i][1]); w = int(3*s/step)+1
        k = np.arange(-w, w+1); ww = np.exp(-.5*(k*step/s)**2); ww /= ww.sum()
        # keep the curvature: correct the shrink to second order
        out[i] = (P[(i+k) % n]*ww[:, None]).sum(0)
    r = Polygon(out).buffer(0)
    return max(polys(r), key=lambda p: p.area)

def capsule(a, b, ra, rb):
    return unary_union([Point(a).buffer(ra, 32), Point(b).buffer(rb, 32)]).convex_hull

def hand_shape():
    """Flat hand: wrist at 0,0; v runs to the finger tips; thumb on +u."""
    palm = Polygon(cr([(-11,2), (-14.6,12), (-17.4,26), (-18.8,40), (-18.6,50), (-15.6,57), (-8,60), (4,61), (13.4,59), (18,54),
                       (18.4,44), (17.8,34), (16.8,22), (14.4,10), (11,2)], True))
    fin = [capsule((13.4,52), (17.4,95), 5.3, 4.0), capsule((4.4,56), (6.6,105), 5.4, 4.1),
           capsule((-4.8,56), (-4.8,100), 5.2, 4.0), capsule((-13.8,51), (-15.8,85), 4.8, 3.6)]
    th = [capsule((6.6,18), (16.4,37), 10, 7.2), capsule((16.4,37), (23,53), 7.2, 5.5), capsule((23,53), (27.6,67), 5.5, 4.0)]
    h = unary_union([palm]+fin+th)
    h = h.buffer(1.1, 24).buffer(-1.1, 24)
    h = h.buffer(-.6, 24).buffer(.6, 24)
    # softer web between thumb and index
    return h

def place(g, origin, direction, thumb=1, scale=1.0):
    """local (u, v) -> origin + v*dir + u*perp"""
    from shapely.affinity import affine_transform
    d = np.array(direction, float); d /= np.linalg.norm(d)
    p = np.array([d[1], -d[0]])*thumb
    return affine_transform(g, [p[0]*scale, d[0]*scale, p[1]*scale, d[1]*scale, origin[0], origin[1]])
def place_pts(pts, origin, direction, thumb=1, scale=1.0):
    d = np.array(direction, float); d /= np.linalg.norm(d)
    p = np.array([d[1], -d[0]])*thumb
    return [tuple(np.array(origin)+q[1]*scale*d+q[0]*scale*p) for q in pts]
