"""Zone borders as shared smooth curves (half body; side view in plumb-line units). Faces are found by noding
the curves with the silhouette, so neighbouring zones share their edges exactly."""
from figure import *
BACK = dict(
 nuchal=[(-3,107),(14,107.5),(28,104),(40,97),(54,90)],
 subocc=[(-3,131),(16,131),(44,127)],
 neckbase=[(-3,161),(12,158.5),(25,151.5),(34,143),(42,133)],
 trapbase=[(-3,187),(20,186),(38,188.5),(60,189.5),(84,188),(102,184.6),(120,179)],
 scapspine=[(42,214.8),(52,211.6),(64,207.6),(78,202.6),(90,197.2),(102,189.8),(114,181)],
 supangle=[(31.4,190),(33.6,181.6),(39,176.8),(46,176.8),(52,181.4),(54.4,189),(52.4,196.4),(47,200.6),(40,200.8),(34,197)],
 medin=[(33,184),(31.6,205),(31.8,230),(33.6,254),(36,271),(38,294)],
 medout=[(49,185),(48.2,208),(48.6,232),(50.6,248),(54,262)],
 intersc=[(-3,236),(16,236),(36,236)],
 infangle=[(30,263),(40,258.6),(51,257),(62,258.8),(70.4,264.6),(75,274),(73,285.4),(65,293),(53,295),(43,293),(34,287.4)],
 midtop=[(-3,289),(20,289.6),(34,290),(46,291)],
 latborder=[(62,267),(66.4,250),(73,233),(79.6,217),(83,207),(85,196)],
 deltmed=[(82,194),(86.6,206),(92,222),(94.8,240),(93.2,254),(91.8,264),(91.6,276)],
 teresbase=[(68,273),(80,268.4),(90,260),(96,254)],
 axfold=[(54,292),(61,304.6),(74,316),(100,325)],
 erector=[(45,288),(44,310),(41.6,340),(41,372),(43,400),(47,424)],
 lumtop=[(-3,364),(20,364.6),(41,367),(60,373),(90,371)],
 crest=[(90,432),(74,416.6),(61,410),(49,413),(38.6,425),(31,440),(25,453)],
 lumbase=[(-3,438),(14,438),(36,439)],
 sacrum=[(33,434),(27,452),(18,474),(8,492),(-4,506)],
 glutes=[(24,447),(42,451.6),(62,464),(80,482),(102,500)],
 glutefold=[(-6,546),(8,551),(26,556),(46,556.6),(66,551),(84,542.6),(104,533)],
 kneetop=[(10,691),(50,695),(96,690)], kneebot=[(10,740),(50,744),(96,739)], heel=[(24,906),(52,911),(84,906)],
 delt=[(86,256),(104,266),(122,276),(138,281),(158,281)],
 elbow=[(108,388),(130,380),(148,374),(166,366),(182,357)], wrist=[(160,526),(187,516),(212,507)])
BACK_SEEDS = dict(head_back=(15,50), suboccipital=(15,120), neck_back=(10,145), upper_trap=(40,172), supraspinous=(62,199), scap_superior_angle=[(42,183),(41,194),(32.2,190.4),(51,192)], interscap_upper=(15,210), scap_medial_border=(40,225),
 interscap_lower=(15,262), infraspinous=(60,235), scap_inferior_angle=(56,276), teres_lateral_border=(82,245), deltoid_back=(112,220), lat_axillary_fold=(80,290), lat_mid=(58,340),
 midback_paraspinal=(20,325), flank=(58,392), lumbar_paraspinal=(20,400), sacrum=(8,460), glute_upper_outer=(60,440), glute_main=(45,510), thigh_back=(50,620), knee_back=(50,715),
 calf=(50,820), heel=(52,960), triceps=(125,310), forearm_back=(160,440), hand_back=(200,570))
FRONT = dict(
 facejaw=[(56,71),(44,75),(34,83),(27,95),(22,109),(17,123),(13,138)],
 jawline=[(-3,131.6),(9,131),(19,127),(28,118),(35,106),(40,95),(50,84)],
 scmmed=[(20.6,120),(19,134),(14.4,150),(8.8,168),(3.4,184),(1,194)],
 scmlat=[(36,118),(32,130),(30.6,138),(28.2,150),(23.8,167),(19.6,181),(17,193)],
 trapfront=[(24,128),(33,140),(39,152),(48,164),(58,174),(68,184)],
 clav=[(-3,190),(8,188),(22,187),(40,185.4),(58,181.8),(76,179.6),(92,180),(106,180.4),(124,178)],
 sternum=[(12.6,184),(12.2,200),(12,230),(12.6,260),(13,284),(10.6,300),(4,309),(-4,312)],
 groove=[(72,176),(79,190),(87,208),(93,228),(94.8,244),(93,256),(91.8,264),(91.6,276)],
 pecouter=[(56,178),(58,198),(62,218),(70,238),(80,252),(90,262),(100,272)],
 pecclav=[(9,214),(30,217.6),(50,219.4),(66,220)],
 pecbase=[(8,294),(24,295),(44,294),(62,288.6),(76,278),(86,269),(93,259),(99,250)],
 ribline=[(66,284),(67,304),(64,324),(57,350)],
 arch=[(4,305),(18,309),(33,321),(47,336),(61,350),(90,364)],
 rectus=[(32,318),(36.6,340),(38.4,372),(38,400),(36.6,430),(33.4,458),(27,486),(17,508),(6,530),(-4,546)],
 navel=[(-3,400),(20,400.6),(42,400)],
 ingu=[(96,440),(78,448),(60,458),(42,470),(26,484)],
 hipbase=[(106,518),(82,524),(56,530),(32,536),(12,542),(-4,545)],
 sartor=[(46,528),(39,556),(32,596),(27.4,636),(23,670),(14,694)],
 kneetop=[(10,690),(50,685),(96,690)], kneebot=[(10,744),(50,748),(96,744)], ankle=[(24,936),(52,943),(84,936)],
 delt=[(86,256),(104,268),(122,279),(138,284),(158,283)],
 elbow=[(108,388),(128,384),(148,380),(168,371),(184,362)], wrist=[(160,526),(187,516),(212,507)])
FRONT_SEEDS = dict(face=(10,60), jaw=(28,108), neck_front_deep=(6,155), scm=(22,152), scalene_triangle=(34,172), upper_trap_front=(64,172), pec_clavicular=(36,200), pec_sternal=(38,255),
 pec_outer=(74,215), sternum=(5,240), deltoid_front=(112,220), biceps=(125,320), forearm_front=(160,440), hand_palm=(200,570), ribs_front=(44,312), ribs_side_front=(76,315),
 abdomen_upper=(18,360), abdomen_lower=(15,440), oblique_front=(56,400), hip_flexor=(60,495), thigh_front=(60,610), thigh_inner=(18,580), knee_front=(50,715), shin=(50,820), foot_top=(52,970))
SIDE = dict(
 jawtop=[(8,86),(-4,84),(-20,86),(-36,93),(-50,104),(-60,111),(-76,114)],
 jawline=[(4.6,78),(2,96),(-7,113),(-25,124),(-43,130.6),(-56,134)],
 nape=[(-2,101),(10,99.6),(22,104),(34,110),(52,114)],
 neckdiv=[(13,94),(8,118),(2,142),(-6,166),(-12,186)],
 neckbase=[(-28,160),(-20.5,168.4),(-6,170.4),(12,165.6),(28,160.4),(40,155),(56,148)],
 armcut=[(-62,148),(-73,168),(-80,186),(-77,205),(-64,238)],
 cap=[(66,164),(50,176),(38,190),(22,204),(2,214),(-18,219),(-36,222),(-54,227),(-66,231)],
 backin=[(38,180),(45.6,194),(51,212),(54,234),(54,258),(51.4,284),(46,310),(39,338),(31,368),(28,380)],
 latborder=[(10,204),(20,222),(31,243),(44,265),(60,284)],
 armpitback=[(-12,212),(2,226),(11,242),(17,258),(20,272)],
 pecback=[(-38,216),(-33,234),(-34,250),(-40,266),(-44,276)],
 armpitbase=[(-48,260),(-38,264),(-22,269),(-4,270),(10,266.6),(18,261),(24,254)],
 pecbase=[(-84,292),(-68,291),(-54,284),(-43,270),(-34,254)],
 foldbase=[(8,262),(18,265.6),(30,273),(42,279),(60,283)],
 latfront=[(1,262),(5,284),(4,308),(3,332),(6,352),(12,378)],
 ribsbase=[(-84,320),(-60,323),(-36,328),(-14,334),(8,338)],
 ribslow=[(4,326),(-6,346),(-11,372),(-13,398),(-15,424),(-14,432)],
 costal=[(-82,362),(-58,366),(-34,371),(-8,377)],
 latbase=[(4,368),(22,373),(38,375),(60,372)],
 lowback=[(9,366),(13,388),(17,418)],
 crest=[(-82,458),(-60,449),(-42,438),(-24,425),(-6,416.6),(12,414),(28,419),(42,428),(66,440)],
 tfl=[(-15,412),(-19,440),(-21,466),(-20,490),(-20,516)],
 glutes=[(56,424),(38,441),(20,458),(2,480),(-12,499),(-26,514)],
 thightop=[(-70,505),(-44,508),(-20,509),(0,517),(22,531),(44,546),(70,560)],
 knee=[(-60,716),(-8,721),(46,716)], ankle=[(-48,934),(-6,942),(30,936)])
_ARM = ('armcut', 'cap')
SIDE = {n: [(arm if n in _ARM else lift)(p) for p in ps] for n, ps in SIDE.items()}
SIDE_SEEDS = dict(head_side=(0,50), jaw_side=(-30,108), neck_side_front=(-10,140), neck_side_back=(20,140), shoulder_top_side=(0,190), scap_side=(42,225), pec_fold_side=(-54,255), armpit=(-12,245),
 lat_teres_fold=(22,250), ribs_side=(-30,300), lat_side=(28,320), back_edge_side=(60,260), ribs_low_front_side=(-35,350), waist_side=(0,395), abdomen_side=(-40,405), low_back_side=(28,400),
 hip_front_side=(-38,475), glute_upper_side=(2,445), glute_main_side=(40,500), thigh_outer=(-5,600), lower_leg_outer=(0,820), foot_side=(-30,980), arm_raised=(-160,150))
SPANS = {'front': FRONT, 'back': BACK, 'left': SIDE}
SEEDS = {'front': FRONT_SEEDS, 'back': BACK_SEEDS, 'left': SIDE_SEEDS}

LOOPS = ('supangle',)        # closed borders

def faces(view, body):
    lines = [LineString(body.exterior.coords)]
    for n, p in SPANS[view].items():
        c = LineString(cr(p, n in LOOPS))
        lines.append(c)
    net = unary_union(lines)
    fs = [q for q in polygonize(net) if body.buffer(.05).contains(q.representative_point())]
    out = {}
    left = []
    for q in fs:
        z = [k for k, s in SEEDS[view].items() if any(q.contains(Point(p)) for p in (s if isinstance(s, list) else [s]))]
        if len(z) > 1: print('!! two seeds in one face', view, z)
        if z: out.setdefault(z[0], []).append(q)
        else: left.append(q)
    for k in SEEDS[view]:
        if k not in out: print('!! no face for', view, k)
    left.sort(key=lambda q: -q.area)
    for it in range(4):
        rest = []
        for q in left:
            best = None
            for k, gs in out.items():
                L = sum(q.exterior.intersection(g.exterior).length for g in gs)
                if L > 1e-6 and (best is None or L > best[0]): best = (L, k)
            if best:
                if q.area > 12: print('   stray', view, round(q.area, 1), [round(v) for v in q.representative_point().coords[0]], '->', best[1])
                out[best[1]].append(q)
            else: rest.append(q)
        left = rest
    res = {}
    for k, gs in out.items():
        u = unary_union(gs)
        ps = sorted(polys(u), key=lambda p: -p.area)
        if len(ps) > 1: print('!! multi', view, k, [round(p.area, 1) for p in ps])
        res[k] = ps[0]
    return res

ZONES = {'back': list(BACK_SEEDS), 'front': list(FRONT_SEEDS), 'side': list(SIDE_SEEDS)}
