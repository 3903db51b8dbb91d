"""Builds atlas.json from figure.py, zones.py, relief.py and builds.py (design time only: numpy + shapely).

Half a body is written once: what lies on both sides is a "pair" (drawn, and drawn again mirrored), what crosses the mid line is a
"join" (an open curve from mid line to mid line, closed by its mirror image), and a line on the mid line stands "once". The side view
is written once, facing the page's left; the right side is its mirror image. Polygons for the hit test are the zone paths, flattened
when read."""
from relief import *
from builds import BUILDS
from touch import touch_points
from shapely.affinity import affine_transform as at
from shapely.ops import transform
import json, pathlib
OUT = pathlib.Path(__file__).resolve().parents[2] / 'src/Clinic.Domain/Anatomy/atlas.json'
W, Hh = 600, 1080
FORM = [(3.0,), (7.5,), (13.0,)]

def clipline(pts, reg):
    g = LineString(cr(pts)).intersection(reg)
    if g.is_empty: return []
    if g.geom_type == 'LineString': return [list(g.coords)]
    g2 = linemerge(g) if g.geom_type == 'MultiLineString' else g
    return [list(q.coords) for q in getattr(g2, 'geoms', [g2]) if q.geom_type == 'LineString' and q.length > 3]

def muscles(lst, reg, gap=1.5):
    out, used = [], None
    for n, p in lst:
        g = Polygon(cr(p, True)).buffer(0).intersection(reg)
        if used is not None: g = g.difference(used)
        g = g.buffer(-1.3, 16).buffer(1.3, 16)
        g = [q for q in polys(g) if q.area > 34]
        if not g: print('!! muscle gone', n); continue
        g = unary_union(g)
        out.append((n, g)); u = g.buffer(gap, 16); used = u if used is None else used.union(u)
    return out

def fitted_zones(zs):
    """{zone: polygon} -> {zone: (list of bezier lists, polygon pts)} with arcs shared."""
    # node set: points where >= 3 zones/outside meet
    from collections import defaultdict
    key = lambda p: (round(p[0], 4), round(p[1], 4))
    rings = {k: [key(p) for p in g.exterior.coords[:-1]] for k, g in zs.items()}
    nb = defaultdict(set)
    for r in rings.values():
        for a, b in zip(r, r[1:]+r[:1]):
            if a != b: nb[a].add(b); nb[b].add(a)
    nodes = {p for p, s in nb.items() if len(s) != 2}
    cache = {}; res = {}
    for k, r in rings.items():
        r = [p for i, p in enumerate(r) if p != r[i-1]]
        st = [i for i, p in enumerate(r) if p in nodes]
        if not st:
            arcs = [r+[r[0]]]
        else:
            r = r[st[0]:]+r[:st[0]]; r.append(r[0]); arcs = []; cur = [r[0]]
            for p in r[1:]:
                cur.append(p)
                if p in nodes: arcs.append(cur); cur = [p]
        bz = []
        for a in arcs:
            c = min(tuple(a), tuple(a[::-1])); rev = tuple(a) != c
            if c not in cache: cache[c] = beziers(list(c), .1, 30)
            q = cache[c]
            bz += [x[::-1] for x in q[::-1]] if rev else q
        res[k] = bz
    return res

def flat(bz, tol=.09):
    """Bezier list -> polygon points (adaptive by segment length)."""
    out = []
    for c in bz:
        L = np.linalg.norm(c[1]-c[0])+np.linalg.norm(c[2]-c[1])+np.linalg.norm(c[3]-c[2])
        dev = max(np.linalg.norm(c[0]-2*c[1]+c[2]), np.linalg.norm(c[1]-2*c[2]+c[3]))
        n = max(1, int(math.ceil(math.sqrt(dev*.75/tol))))
        for i in range(n):
            t = i/n; out.append((1-t)**3*c[0]+3*(1-t)**2*t*c[1]+3*(1-t)*t*t*c[2]+t**3*c[3])
    return [(float(p[0]), float(p[1])) for p in out]

def tr(bz, m, ox, oy=40): return [np.array([[m*p[0]+ox, p[1]+oy] for p in c]) for c in bz]
def norm(pts): return [[round(x/W, 5), round(y/Hh, 5)] for x, y in pts]

def split(g):
    """A shape that may cross the mid line -> (polygons beside it, open curves from mid line to mid line)."""
    pair, join = [], []
    for q in polys(g.intersection(box(0, -100, 400, 1200))):
        c = list(q.exterior.coords)[:-1]
        on = [abs(p[0]) < 1e-6 for p in c]
        edges = [i for i in range(len(c)) if on[i] and on[(i+1) % len(c)]]
        if not edges: pair.append(q); continue
        ring = [i for i in range(len(c)) if not (on[i] and on[i-1] and on[(i+1) % len(c)])]
        c = [c[i] for i in ring]; on = [on[i] for i in ring]
        cut = [i for i in range(len(c)) if on[i] and on[(i+1) % len(c)]]
        if len(cut) != 1: raise SystemExit('a shape meets the mid line %d times' % len(cut))
        k = cut[0]+1; c = c[k:]+c[:k]
        join.append(c if c[0][1] < c[-1][1] else c[::-1])
    return pair, join

def build_view(name, view):
    """One drawing of one build: view is back, front or side."""
    build = BUILDS[name]; warp = build['warp'][view]
    sidev = view == 'side'
    body = side() if sidev else half(view)
    ox = 325 if sidev else 300
    bend = lambda g: transform(lambda x, y: warp(np.asarray(x), np.asarray(y)), g)
    mirror = lambda g: at(g, [-1, 0, 0, 1, 0, 0])
    rel = []
    def add(role, name, g=None, line=None, both=True):
        if role in build['leaves_out'] or name in build['leaves_out']: return
        rel.append((role, g if g is None else bend(g), line, both))
    def dot(role, x, y, r):
        """A round mark, which stays round where the body is bent."""
        x, y = warp(np.array([float(x)]), np.array([float(y)]))
        rel.append((role, Point(x[0], y[0]).buffer(r, 16), None, x[0] != 0))
    if sidev: full = body
    else: full = max(polys(unary_union([body, mirror(body)]).buffer(.03).buffer(-.03)), key=lambda p: p.area)
    bent = bend(full).buffer(0)
    for i, d in enumerate(build['form']):          # the deeper steps are noise on a thumbnail
        g = bent.buffer(-d, 24)
        rel.append(('depth' if i else 'form', g.buffer(-2, 24).buffer(2, 24), None, False))
    inset = body.buffer(-1.6, 16) if sidev else full.buffer(-1.6, 16).intersection(box(1.1, -50, 400, 1100))
    inl = full.buffer(-2.2, 16)
    Ms, Bs, Ls, hs = {'back': (BACK_M, BACK_B, BACK_L, back_hair()), 'front': (FRONT_M, FRONT_B, FRONT_L, front_hair())}.get(view, (SIDE_M, SIDE_B, SIDE_L, side_hair()))
    bone = []
    for n, p in Bs:
        bone.append((n, Polygon(cr(p, True)).buffer(0).intersection(full.buffer(-1.6) if sidev or n == 'sternum' else inset)))
    keep = unary_union([g for n, g in bone]).buffer(1.2) if bone else None
    inset_m = inset.difference(keep) if keep is not None else inset
    ms = muscles(Ms, inset_m)
    Gs, Rs, Ss = {'back': (BACK_G, BACK_RIB, BACK_SH), 'front': ([], FRONT_RIB, FRONT_SH)}.get(view, (SIDE_G, SIDE_RIB, SIDE_SH))
    for n, g in ms: add('muscle', n, g)
    for d, role, amin in ((2.2, 'belly', 60), (5.4, 'belly', 260)):   # two quiet highlight steps inside each belly
        for n, g in ms:
            h = g.buffer(-d, 16).buffer(d*.4, 16)
            h = [q for q in polys(h) if q.area > amin]
            if h: add(role, n, unary_union(h))
    for n, p in Ss:
        q = Polygon(cr(p, True)).buffer(0)
        if not sidev: q = unary_union([q, mirror(q)]).buffer(.05)
        add('shade', n, q.intersection(full.buffer(-1.2)), both=False)
    if sidev:
        q = Polygon(cr(HOLLOW, True)); from shapely.affinity import scale as sc
        cut = unary_union([g for n, g in ms if n in ('latissimus', 'teres', 'deltoid', 'pec')]).buffer(.6)
        for k in (1, .82, .64, .44): add('hollow', 'armpit', sc(q, .25+.75*k, k, origin=HOLLOW_O).difference(cut), both=False)
    deltg = [g for n, g in ms if n == 'deltoid']
    for n, p in Gs: add('ghost', n, Polygon(cr(p, True)).buffer(0).intersection(inset).difference(deltg[0].buffer(1.5)))
    for p in Rs:
        for c in clipline(p, inl): add('ribdeep' if view == 'back' else 'rib', 'rib', line=c)
    for n, g in bone: add('tendon' if n in ('achilles', 'tibia') else 'bone', n, g, both=n != 'sternum')
    for p in hs:                                  # a fibre stays inside its own muscle
        ls = LineString(cr(p)); best = max(ms, key=lambda m: ls.intersection(m[1]).length)
        for c in clipline(p, best[1].buffer(-.9)):
            if LineString(c).length > 7: add('hair', 'fibre', line=c)
    for n, p in Ls:
        for c in clipline(p, inl): add('line', n, line=c)
    if view == 'front':
        for n, p in FACE: add('face', n, line=cr(p))
        for p in HANDLINES_F+FINGERS: add('fold' if p in HANDLINES_F else 'line', 'hand', line=cr(place_pts(p, HAND_O, HAND_D)))
    if view == 'back':
        add('spine', 'spine', line=[(0, 113), (0, 200), (0, 300), (0, 400), (0, 444)], both=False)
        for y, r in BACK_TICKS: dot('tick', 0, y, r)
        for n, x, y, r in BACK_DOTS+BACK_CORNERS: dot('landmark', x, y, r)
        for p in KNUCK+FINGERS: add('fold' if p in KNUCK else 'line', 'hand', line=cr(place_pts(p, HAND_O, HAND_D)))
        add('face', 'ear', line=cr([(46.4,62),(46,68),(44.6,75)]))
    if sidev:
        for n, p in SIDE_FACE: add('face', n, line=cr(p))
        for p in KNUCK+FINGERS: add('fold' if p in KNUCK else 'line', 'hand', line=cr(place_pts(p, SHAND_O, SHAND_D, -1, .86)))
    # ---- out
    A = [1, 0, 0, 1, ox, 40]
    fit = lambda role: (.1, 2) if role in ('', 'landmark', 'tick', 'ghost', 'bone') else (.4 if role in ('form', 'depth', 'belly', 'shade', 'hollow') else .22, 1)
    def written(role, g, line, both):
        """{'pair' | 'join' | 'once': [path]}"""
        o = {}
        if line is not None:
            pts = list(zip(*[np.atleast_1d(v) for v in warp(np.array([p[0] for p in line], float), np.array([p[1] for p in line], float))]))
            o['once' if sidev or not both else 'pair'] = [dpath(beziers([(x+ox, y+40) for x, y in pts], .1))]
        elif sidev: o['once'] = [poly_path(at(g, A), *fit(role))]
        elif both: o['pair'] = [poly_path(at(g, A), *fit(role))]
        else:
            pair, join = split(g); tol, dec = fit(role)
            if pair: o['pair'] = [poly_path(at(q, A), tol, dec) for q in pair]
            if join: o['join'] = [open_path([(x+ox, y+40) for x, y in c], tol, dec) for c in join]
        return o
    out = {'silhouette': written('', bent, None, False), 'relief': [], 'zones': []}
    for role, g, line, both in rel:                # one layer for each run of equal role keeps the paint order
        role = ROLE.get(role, role); w = written(role, g, line, both)
        if not out['relief'] or out['relief'][-1]['role'] != role: out['relief'].append({'role': role})
        layer = out['relief'][-1]
        for k, d in w.items(): layer.setdefault(k, []).extend(q for q in d if q)
    zs = {k: bend(g) for k, g in faces('left' if sidev else view, body).items()}
    fz = fitted_zones(zs)
    for z in ZONES[view]:
        bz = tr(fz[z], 1, ox)
        p = Polygon(flat(bz)).buffer(0)
        c = p.representative_point() if not p.contains(p.centroid) else p.centroid
        touch = touch_points(p)
        out['zones'].append({'id': z, 'path': dpath(bz, True), 'centre': norm([c.coords[0]])[0], **({'touch': norm(touch)} if touch else {})})
    return out

# Where a zone is felt by the thumb but drawn by another paint.
ROLE = {'fold': 'hair', 'spine': 'hair'}

def main(builds=None, views=('back', 'front', 'side')):
    from flags import FLAGS, NAMES
    from style import PALETTES
    a = {'format': 'body-atlas/3', 'viewBox': [0, 0, W, Hh],
         'units': 'paths: viewBox units; centre, touch, landmarks and insets: 0..1 of the viewBox; body height = 1000 units, crown at y = 40',
         'sides': "back and front: the page's right half, mirrored (x -> 600 - x); side: the client's left, facing the page's left; mirrored for the right",
         'insets': [{'name': 'upper-back', 'view': 'back', 'x': [.22, .78], 'y': [.14, .36]}, {'name': 'neck', 'view': 'front', 'x': [.3, .7], 'y': [.112, .232]}],
         'landmarks': {'C7': [.5, round(200/1080, 5)], 'T3': [.5, round(246/1080, 5)], 'T7': [.5, round(308/1080, 5)], 'T12': [.5, round(388/1080, 5)], 'L4': [.5, round(445/1080, 5)]},
         'zoneInfo': {z: {'name': NAMES[z], **FLAGS[z]} for z in FLAGS},
         'aliases': [], 'palettes': PALETTES,
         'builds': {b: {'paints': BUILDS[b]['paints'], **{v: build_view(b, v) for v in ('back', 'front', 'side')}} for b in BUILDS}}
    for z in a['zoneInfo'].values(): del z['view']
    OUT.write_text(json.dumps(a, separators=(',', ':'), ensure_ascii=False)+'\n')
    print(OUT.stat().st_size, 'bytes')
main()
