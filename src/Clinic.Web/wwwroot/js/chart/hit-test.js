// The same reading of a point as the server's, which decides: the zone it lies in, or the nearest one within reach.
const TIE = 1e-9;

/** The zone at a point (0..1 of the view), or null outside the body. */
export function hitTest(view, snapDistance, x, y) {
  let best = null;
  let bestDistance = Infinity;
  for (const zone of view.zones) {
    const distance = distanceTo(zone, x, y, snapDistance);
    if (distance > snapDistance) {
      continue;
    }

    const isNearer = distance < bestDistance - TIE;
    const isTied = Math.abs(distance - bestDistance) <= TIE;
    if (isNearer || (isTied && sizeOf(zone) < sizeOf(best))) {
      best = zone;
      bestDistance = distance;
    }
  }

  return best;
}

function distanceTo(zone, x, y, reach) {
  const box = boxOf(zone);
  if (x < box.left - reach || x > box.right + reach || y < box.top - reach || y > box.bottom + reach) {
    return Infinity;
  }

  return contains(zone.polygon, x, y) ? 0 : distanceToBorder(zone.polygon, x, y);
}

function boxOf(zone) {
  zone.box ??= {
    left: Math.min(...zone.polygon.map(([x]) => x)),
    right: Math.max(...zone.polygon.map(([x]) => x)),
    top: Math.min(...zone.polygon.map(([, y]) => y)),
    bottom: Math.max(...zone.polygon.map(([, y]) => y)),
  };
  return zone.box;
}

function contains(polygon, x, y) {
  let isInside = false;
  let [ax, ay] = polygon.at(-1);
  for (const [bx, by] of polygon) {
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) {
      isInside = !isInside;
    }

    [ax, ay] = [bx, by];
  }

  return isInside;
}

function distanceToBorder(polygon, x, y) {
  let nearest = Infinity;
  let [ax, ay] = polygon.at(-1);
  for (const [bx, by] of polygon) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * dx, y - ay - along * dy));
    [ax, ay] = [bx, by];
  }

  return nearest;
}

function sizeOf(zone) {
  if (zone.size === undefined) {
    let twice = 0;
    let [ax, ay] = zone.polygon.at(-1);
    for (const [bx, by] of zone.polygon) {
      twice += ax * by - bx * ay;
      [ax, ay] = [bx, by];
    }

    zone.size = Math.abs(twice) / 2;
  }

  return zone.size;
}
