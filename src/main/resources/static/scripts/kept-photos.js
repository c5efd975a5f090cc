// The photos that the server does not have yet. They stay on this device until it has them: a closed tab, a lost
// connection or a phone that ends the page costs nothing. Where the browser keeps nothing, they live as long as the page.
const STORE = 'photos'
const memory = new Map()
let opened

function database() {
  opened = opened || new Promise(resolve => {
    try {
      const asking = indexedDB.open('kompass-photos', 1)
      asking.onupgradeneeded = () => asking.result.createObjectStore(STORE, { keyPath: 'id' })
      asking.onsuccess = () => resolve(asking.result)
      asking.onerror = asking.onblocked = () => resolve(null)
    } catch (refused) {
      resolve(null)
    }
  })
  return opened
}

async function work(mode, action) {
  const store = await database()
  if (!store) return null
  return new Promise(resolve => {
    const transaction = store.transaction(STORE, mode)
    const asked = action(transaction.objectStore(STORE))
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onerror = transaction.onabort = () => resolve(null)
  })
}

// A photo: id, draft, paper, at, blob, and once it is finished `ready`, with `url` where it goes.
export async function keep(photo) {
  memory.set(photo.id, photo)
  await work('readwrite', store => store.put(photo))
}

export async function drop(photo) {
  memory.delete(photo.id)
  await work('readwrite', store => store.delete(photo.id))
}

// What this draft still has to send, in the order it was taken. Photos of other drafts of the same concern are of no use
// to anybody any more: on a shared phone they must not stay.
export async function waiting(draft, concern) {
  for (const photo of await work('readonly', store => store.getAll()) || [])
    if (photo.concern === concern && photo.draft !== draft) await drop(photo)
    else if (photo.draft === draft && !memory.has(photo.id)) memory.set(photo.id, photo)
  return [...memory.values()].filter(photo => photo.draft === draft).sort((a, b) => a.at - b.at)
}

export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = bytes[6] & 0x0f | 0x40
  bytes[8] = bytes[8] & 0x3f | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
