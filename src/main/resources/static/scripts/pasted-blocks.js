// What was copied from Word or a web page, as blocks of plain text with **bold** and [links](https://…).
// It is parsed in a document of its own that runs and loads nothing, and read node by node.
const BLOCK = /^(P|DIV|H[1-6]|LI|UL|OL|TR|TABLE|SECTION|ARTICLE|BLOCKQUOTE)$/
const DROPPED = /^(SCRIPT|STYLE|META|LINK|TITLE|TEMPLATE|IFRAME|OBJECT|SVG|NOSCRIPT)$/
const TARGET = /^(https:\/\/|mailto:|tel:)[^\s()<>"'`\\]+$/

// Styles and handlers are read as text at most: under names that mean nothing to the browser.
const harmless = html => html
  .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
  .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\s(style|on\w+)(?=\s*=)/gi, ' data-$1'))

const squeeze = text => text.replace(/[\s\u00A0]+/g, ' ').trim()

const inline = node => {
  if (node.nodeType === Node.TEXT_NODE) return node.data
  if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.test(node.tagName.toUpperCase())) return ''
  // Word writes the dot or the number of a point as text
  const style = node.dataset?.style ?? ''
  if (/mso-list:\s*ignore/i.test(style)) return ''
  const inside = [...node.childNodes].map(inline).join('')
  const name = node.tagName.toUpperCase()
  if (name === 'BR') return ' '
  if (!squeeze(inside)) return inside
  if (name === 'STRONG' || (name === 'B' && !/font-weight:\s*(normal|400)/i.test(style)))
    return `**${inside.trim().replaceAll('**', '')}** `
  const target = name === 'A' ? node.getAttribute('href') ?? '' : ''
  return TARGET.test(target) ? `[${squeeze(inside).replace(/[[\]]/g, '')}](${target})` : inside
}

const kindOf = element => {
  const name = element.tagName.toUpperCase()
  if (/^H[1-6]$/.test(name) || /^MsoHeading/i.test(element.className)) return 'heading'
  return name === 'LI' || /MsoListParagraph/i.test(element.className) ? 'points' : 'paragraph'
}

const walk = (element, blocks) => {
  let loose = ''
  const flush = () => {
    // so do web pages that make their lists of paragraphs
    const text = squeeze(loose).replace(/^[·•§o–-]\s+/, '').replace(/\*\* ([.,;:!?])/g, '**$1')
    loose = ''
    if (!text) return
    const kind = kindOf(element)
    const last = blocks.at(-1)
    if (kind === 'points' && last?.kind === 'points') last.text += '\n' + text
    else blocks.push({ kind, text })
  }
  for (const child of element.childNodes) {
    const isElement = child.nodeType === Node.ELEMENT_NODE
    if (isElement && DROPPED.test(child.tagName.toUpperCase())) continue
    if (isElement && (BLOCK.test(child.tagName.toUpperCase()) || child.querySelector('p,div,h1,h2,h3,h4,li,table'))) {
      flush()
      walk(child, blocks)
    } else loose += inline(child)
  }
  flush()
}

export const blocksOf = (html, plain) => {
  const blocks = []
  if (html) walk(new DOMParser().parseFromString(harmless(html), 'text/html').body, blocks)
  else
    for (const part of plain.split(/\n\s*\n/))
      if (squeeze(part)) blocks.push({ kind: 'paragraph', text: squeeze(part) })
  return blocks
}
