// Below the boxes: what lies within the one that is opened, and the way back. The boxes themselves are flame.js's.
const SVG = 'http://www.w3.org/2000/svg';
const NARROW = 1e-3;

const partOf = (element) => {
  const [name, objects, size, share] = element.querySelector('title').textContent.split('\n');
  return {
    element,
    name,
    objects,
    size,
    share,
    kind: element.classList[1],
    depth: Math.round(Number(element.getAttribute('y')) / 18),
    x: parseFloat(element.getAttribute('x')),
    width: parseFloat(element.getAttribute('width')),
    parent: undefined,
    inside: [],
  };
};

// A box follows the one it lies in, so the last one of the row above that began no further right holds it.
const connect = (parts) => {
  const last = [];
  for (const part of parts) {
    part.parent = last[part.depth - 1];
    part.parent?.inside.push(part);
    last[part.depth] = part;
  }
};

const element = (name, text, style) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (style) made.className = style;
  return made;
};

for (const section of document.querySelectorAll('.dominators')) {
  const parts = [...section.querySelectorAll('.rows .box')].map(partOf);
  if (parts.length === 0) continue;
  connect(parts);
  const byElement = new Map(parts.map((part) => [part.element, part]));
  const within = section.querySelector('.within');
  const title = within.querySelector('.within-title');
  const body = within.querySelector('tbody');
  const trail = element('ol', '', 'trail');
  trail.setAttribute('aria-label', 'From the whole heap to this box');
  title.after(trail);

  const open = (part) => section.dispatchEvent(new CustomEvent('open-box', { detail: part.parent ? part.element : undefined }));

  const opener = (part) => {
    const button = element('button', part.name);
    button.type = 'button';
    button.addEventListener('click', () => open(part));
    return button;
  };

  const meter = (part, whole) => {
    const cell = element('td', '', 'meter');
    cell.setAttribute('aria-hidden', 'true');
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 100 6');
    svg.setAttribute('preserveAspectRatio', 'none');
    const rect = document.createElementNS(SVG, 'rect');
    rect.setAttribute('width', String((100 * part.width) / Math.max(whole.width, NARROW)));
    rect.setAttribute('height', '6');
    svg.append(rect);
    cell.append(svg);
    return cell;
  };

  const line = (part, whole) => {
    const row = element('tr', '', part.kind);
    const name = element('td', '', 'txt');
    name.append(part.inside.length > 0 ? opener(part) : element('code', part.name));
    row.append(name, element('td', part.objects, 'num'), element('td', part.size, 'num'), element('td', part.share, 'num'), meter(part, whole));
    return row;
  };

  const show = (part) => {
    title.textContent = part.parent ? `Within: ${part.objects}, ${part.size}` : 'Largest parts';
    const way = [];
    for (let at = part; at; at = at.parent) way.unshift(at);
    trail.replaceChildren(
      ...way.map((at) => {
        const item = element('li');
        const here = at === part;
        item.append(here ? element('span', at.name) : opener(at));
        if (here) item.firstChild.setAttribute('aria-current', 'true');
        return item;
      }),
    );
    trail.hidden = !part.parent;
    body.replaceChildren(...part.inside.map((inner) => line(inner, part)));
    if (part.inside.length === 0) {
      const row = element('tr');
      const cell = element('td', 'Nothing within it is large enough to be shown: the bytes are its own, or spread thinly.');
      cell.colSpan = 5;
      row.append(cell);
      body.append(row);
    }
  };

  section.addEventListener('box-opened', (event) => show(byElement.get(event.detail) ?? parts[0]));
  show(parts[0]);
}
