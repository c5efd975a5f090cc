// A worker that looks for the number behind a hash (SHA-256). Written out, since crypto.subtle is slow on short texts and
// missing without HTTPS. Salt and number fit into one block.
const K = new Int32Array(64)
const START = new Int32Array(8)

// The first bits of the fractional parts of the roots of the first primes (FIPS 180-4).
for (let n = 2, found = 0; found < 64; n++) {
  let prime = true
  for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
  if (!prime) continue
  if (found < 8) START[found] = (Math.sqrt(n) % 1) * 4294967296
  K[found++] = (Math.cbrt(n) % 1) * 4294967296
}

const turn = (x, by) => (x >>> by) | (x << (32 - by))
const bytes = new Uint8Array(64)
const w = new Int32Array(64)
const state = new Int32Array(8)

function hash(length) {
  bytes[length] = 0x80
  for (let i = length + 1; i < 62; i++) bytes[i] = 0
  bytes[62] = length >>> 5
  bytes[63] = length << 3
  for (let i = 0; i < 16; i++) w[i] = bytes[4 * i] << 24 | bytes[4 * i + 1] << 16 | bytes[4 * i + 2] << 8 | bytes[4 * i + 3]
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15], b = w[i - 2]
    w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  let a = START[0], b = START[1], c = START[2], d = START[3], e = START[4], f = START[5], g = START[6], h = START[7]
  for (let i = 0; i < 64; i++) {
    const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
    const s = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g; g = f; f = e; e = (d + t) | 0; d = c; c = b; b = a; a = (t + s) | 0
  }
  state[0] = a + START[0]; state[1] = b + START[1]; state[2] = c + START[2]; state[3] = d + START[3]
  state[4] = e + START[4]; state[5] = f + START[5]; state[6] = g + START[6]; state[7] = h + START[7]
}

onmessage = ({ data: { salt, hash: wanted, most } }) => {
  const words = Int32Array.from({ length: 8 }, (_, i) => parseInt(wanted.slice(8 * i, 8 * i + 8), 16))
  for (let i = 0; i < salt.length; i++) bytes[i] = salt.charCodeAt(i)
  for (let number = 0; number <= most; number++) {
    const digits = String(number)
    for (let i = 0; i < digits.length; i++) bytes[salt.length + i] = digits.charCodeAt(i)
    hash(salt.length + digits.length)
    if (state[0] === words[0] && state.every((word, i) => word === words[i])) return postMessage({ number })
    if (number % 20000 === 0) postMessage({ share: number / most })
  }
  throw new Error('No number has this hash')
}
