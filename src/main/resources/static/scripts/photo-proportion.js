// How wide a sheet truly is for its height when it was photographed at an angle: foreshortening makes it look squarer.
// After Zhang and He, "Whiteboard scanning and image enhancement" (2007), with the focal length that phones have.
const FOCAL = .6 // of the photo's diagonal: 26 mm on 35 mm film
const A4 = Math.SQRT2
const NEARLY = .07

export function proportion({ width, height }, sheet) {
  const focal = FOCAL * Math.hypot(width, height)
  const [topLeft, topRight, bottomRight, bottomLeft] =
    sheet.map(({ x, y }) => [(x - .5) * width / focal, (y - .5) * height / focal, 1])
  const across = scale(topLeft, bottomRight, topRight, bottomLeft)
  const down = scale(topLeft, bottomRight, bottomLeft, topRight)
  return paper(length(minus(times(topRight, across), topLeft)) / length(minus(times(bottomLeft, down), topLeft)))
}

// How much farther away than the first corner this one is.
function scale(first, opposite, corner, other) {
  const normal = cross(first, opposite)
  return dot(normal, other) / dot(cross(corner, opposite), other)
}

// Nearly every sheet is A4, upright or lying.
function paper(ratio) {
  for (const usual of [1 / A4, A4]) if (Math.abs(ratio / usual - 1) < NEARLY) return usual
  return ratio
}

const cross = (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (a, k) => a.map(part => part * k)
const minus = (a, b) => a.map((part, i) => part - b[i])
const length = a => Math.sqrt(dot(a, a))
