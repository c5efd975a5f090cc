// Turning, moving and removing pages that have arrived, without loading everything anew: the same buttons, sent by this
// script, and only what changed is put in its place.
export async function refresh(slot) {
  const answer = await fetch(location.pathname + location.search)
  if (!answer.ok) throw new Error('Not now: ' + answer.status)
  show(await answer.text(), answer, slot)
}

function show(html, answer, slot, changed) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const part of (slot || document).querySelectorAll('[data-fresh]')) {
    const fresh = page.getElementById(part.id)
    if (!fresh) return location.assign(answer.url)
    if (fresh.innerHTML !== part.innerHTML) put(document.adoptNode(fresh), part, changed)
  }
}

// Pictures that did not change are not fetched again, and what was ticked stays ticked.
function put(fresh, part, changed) {
  for (const image of fresh.querySelectorAll('img')) {
    const same = part.querySelector(`img[src="${image.getAttribute('src')}"]`)
    if (same && !image.src.includes(changed || 'nothing')) image.replaceWith(same)
  }
  for (const box of fresh.querySelectorAll('input[type=radio]')) {
    const old = part.querySelector(`input[name="${box.name}"][value="${box.value}"]`)
    box.checked = old ? old.checked : box.checked
  }
  part.replaceWith(fresh)
}

async function press(button) {
  const slot = button.closest('.slot')
  const said = new FormData()
  for (const box of button.form.querySelectorAll('input[type=radio]:checked')) said.set(box.name, box.value)
  said.set('go', button.value)
  slot.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(button.form.action, { method: 'POST', body: said })
    if (!answer.ok) throw new Error('Not now: ' + answer.status)
    show(await answer.text(), answer, slot, button.value.split(':')[1])
    const page = button.value.split(':')[1]
    const again = slot.querySelector(`button[value="${button.value}"]`) || slot.querySelector(`button[value$="${page}"]`) || slot
    again.focus()
  } finally {
    slot.removeAttribute('aria-busy')
  }
}

function enlarge(link) {
  const view = document.querySelector('photo-post').part('preview')
  if (!view.showModal) return false
  view.querySelector('img').src = link.href
  view.addEventListener('click', () => view.close())
  view.addEventListener('close', () => { view.remove(); link.focus() })
  link.after(view)
  view.showModal()
  return true
}

document.addEventListener('click', event => {
  const button = event.target.closest('.slot button[name=go]')
  const [action, page] = button ? button.value.split(':') : []
  const picker = button && button.closest('.slot').querySelector('photo-picker')
  if (action === 'again' && picker) {
    event.preventDefault()
    picker.retake(page)
  } else if (['turn', 'earlier', 'later', 'remove', 'keep'].includes(action)) {
    event.preventDefault()
    // Where it cannot be done so, the form does it.
    press(button).catch(() => button.form.requestSubmit ? button.form.requestSubmit(button) : location.reload())
  }
  const link = event.target.closest('.slot .pages a')
  if (link && enlarge(link)) event.preventDefault()
})
