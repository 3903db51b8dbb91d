// The same reading of a point as the server's, which decides: the zone it lies in, or the nearest one within reach.
const TIE = 1e-9;

/** The zone at a point (0..1 of the view), or null outside the body. */
export function hitTest(view, snapDistance, x, y) {
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
    return null;
  }

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

const TOUCH = 12;
const HAIR = 1e-6;

/**
 * What a fingertip means: a zone that is too narrow for it takes a touch of 24 px around the points of its middle line. A zone that is
 * hit and is itself narrow keeps its touch. In pixels, so that nothing is moved once the picture is large enough.
 * @param viewBox the atlas's, as SVG writes it
 * @param pixelsHigh how high the whole view is drawn, in CSS pixels
 * @returns {{zone, x, y} | null} the point lies inside the zone; null outside the body
 */
export function snap(view, viewBox, snapDistance, pixelsHigh, x, y) {
  const hit = hitTest(view, snapDistance, x, y);
  const zone = hit?.touch.length ? hit : (touched(view, viewBox, pixelsHigh, x, y) ?? hit);
  return zone && { zone, ...nearestInside(zone, x, y) };
}

function touched(view, viewBox, pixelsHigh, x, y) {
  const [, , width, height] = viewBox.split(' ').map(Number);
  let best = null;
  let bestDistance = TOUCH;
  for (const zone of view.zones) {
    for (const [touchX, touchY] of zone.touch) {
      const distance = Math.hypot(((x - touchX) * width) / height, y - touchY) * pixelsHigh;
      if (distance <= bestDistance) {
        best = zone;
        bestDistance = distance;
      }
    }
  }

  return best;
}

/** The point itself where it lies inside the zone, else the inside point nearest to it, a hair off the border. */
function nearestInside(zone, x, y) {
  if (isWellInside(zone.polygon, x, y)) {
    return { x, y };
  }

  const [borderX, borderY] = nearestOnBorder(zone.polygon, x, y);
  const away = Math.hypot(borderX - x, borderY - y);
  const [overX, overY] = [borderX + (HAIR * (borderX - x)) / away, borderY + (HAIR * (borderY - y)) / away];
  if (isWellInside(zone.polygon, overX, overY)) {
    return { x: overX, y: overY };
  }

  // A corner, or a point on the border: walk towards the middle, which is reached at last.
  const [middleX, middleY] = [...zone.touch, zone.centre].reduce((near, point) =>
    Math.hypot(point[0] - x, point[1] - y) < Math.hypot(near[0] - x, near[1] - y) ? point : near);
  for (let share = 0.001; share < 1; share *= 2) {
    const [stepX, stepY] = [borderX + share * (middleX - borderX), borderY + share * (middleY - borderY)];
    if (isWellInside(zone.polygon, stepX, stepY)) {
      return { x: stepX, y: stepY };
    }
  }

  return { x: middleX, y: middleY };
}

// A point on a border belongs to the neighbour as well.
const isWellInside = (polygon, x, y) => contains(polygon, x, y) && distanceToBorder(polygon, x, y) >= HAIR / 2;

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
  const [borderX, borderY] = nearestOnBorder(polygon, x, y);
  return Math.hypot(x - borderX, y - borderY);
}

function nearestOnBorder(polygon, x, y) {
  let nearest = null;
  let least = Infinity;
  let [ax, ay] = polygon.at(-1);
  for (const [bx, by] of polygon) {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    const [onX, onY] = [ax + along * dx, ay + along * dy];
    const distance = Math.hypot(x - onX, y - onY);
    if (distance < least) {
      nearest = [onX, onY];
      least = distance;
    }

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
