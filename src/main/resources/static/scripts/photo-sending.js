// Sends one photo so that every byte that arrived once counts (tus protocol), and asks for its page. May be begun again
// at any time: the server knows the photo by its id and makes one page of it.
const PIECE = 256 * 1024
const RETRIES = [0, 1000, 3000, 5000]
const LIBRARY = new URL('vendor/tus-js-client/tus.min.js', import.meta.url)

// The server will never take this photo; `message` says why, in the reader's words.
export class Declined extends Error {}

// There is no draft for it any more.
export class Gone extends Error {}

// The newcomer took it back while it travelled.
export class Withdrawn extends Error {}

let loading
let travelling

// What speaks tus.
export function library() {
  loading = loading || new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = LIBRARY
    script.onload = () => resolve(window.tus)
    script.onerror = () => { script.remove(); loading = null; reject(new Error('No connection')) }
    document.head.append(script)
  })
  return loading
}

// `heard` is told the share that has arrived, 1 while the page is being made, and the address as soon as there is one.
export async function send(photo, endpoint, heard) {
  photo.url = await bytes(photo, endpoint, heard, await library())
  heard(1, photo.url)
  await page(photo.url)
}

function bytes(photo, endpoint, heard, { Upload }) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(photo.blob, {
      endpoint,
      uploadUrl: photo.url || null,
      chunkSize: PIECE,
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      metadata: said(photo),
      onUploadUrlAvailable: () => heard(0, upload.url),
      onProgress: (sent, all) => heard(Math.min(.99, sent / all)),
      onSuccess: () => resolve(upload.url),
      onError: error => reject(refusal(error.originalResponse) || error)
    })
    travelling = { photo, stop: () => upload.abort().finally(() => reject(new Withdrawn())) }
    upload.start()
  })
}

// Nothing more of this photo goes out.
export function stop(photo) {
  if (travelling && travelling.photo.id === photo.id) travelling.stop()
}

// What the server has of it goes there as well (termination of tus); what is gone already need not be there.
export async function erase(photo) {
  const answer = await fetch(photo.url, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0' }, keepalive: true })
  if (answer.status >= 500) throw new Error('Not now: ' + answer.status)
}

function said({ paper, id, replaces, anyway }) {
  const said = { paper, photo: id }
  if (replaces) said.replaces = replaces
  if (anyway) said.anyway = 'yes'
  return said
}

function refusal(answer) {
  const status = answer ? answer.getStatus() : 0
  if (status === 404) return new Gone()
  if (status === 413 || status === 400) return new Declined(message(answer.getBody()))
  return null
}

function message(body) {
  try {
    return JSON.parse(body).message
  } catch (noMessage) {
    return ''
  }
}

async function page(url) {
  for (let wait = 500; ; wait = Math.min(5000, wait * 1.5)) {
    const answer = await fetch(url + '/pages', { method: 'POST' })
    if (answer.status === 201) return
    if (answer.status === 404) throw new Gone()
    if (answer.status === 422) throw new Declined(message(await answer.text()))
    if (answer.status !== 202) throw new Error('Not now: ' + answer.status)
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}
