// Asks the browser for a passkey and sends what it answers as an ordinary form. The question comes
// from the address of the form + "/question".
const bytes = text =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0))

const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

const known = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }))

async function answer(options, isNew) {
  const publicKey = { ...options, challenge: bytes(options.challenge) }
  if (isNew) {
    publicKey.user = { ...options.user, id: bytes(options.user.id) }
    publicKey.excludeCredentials = known(options.excludeCredentials)
    return navigator.credentials.create({ publicKey })
  }
  publicKey.allowCredentials = known(options.allowCredentials)
  return navigator.credentials.get({ publicKey })
}

function written(credential) {
  const { response } = credential
  const parts = { clientDataJSON: text(response.clientDataJSON) }
  if (response.attestationObject) {
    parts.attestationObject = text(response.attestationObject)
    parts.transports = response.getTransports?.() ?? []
  } else {
    parts.authenticatorData = text(response.authenticatorData)
    parts.signature = text(response.signature)
    if (response.userHandle) parts.userHandle = text(response.userHandle)
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? null,
    clientExtensionResults: {},
    response: parts
  })
}

for (const form of document.querySelectorAll('form.passkey')) {
  if (!window.PublicKeyCredential) continue
  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const problem = form.querySelector('[role=alert]')
    problem.hidden = true
    try {
      const question = await fetch(form.getAttribute('action') + '/question', { method: 'POST' })
      const { ticket, options } = await question.json()
      const credential = await answer(options, form.dataset.new !== undefined)
      form.elements.ticket.value = ticket
      form.elements.answer.value = written(credential)
      form.submit()
    } catch {
      problem.hidden = false
    }
  })
}
