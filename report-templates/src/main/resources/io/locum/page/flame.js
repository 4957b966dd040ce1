// Zoom and search on flame graphs that are already drawn; positions are kept in percent of the whole.
const rightOf = (box) => box.x + box.width;
const SLACK = 1e-3;
const percent = (value) => `${Number(value.toFixed(4))}%`;

const boxOf = (element, depthOf) => ({
  element,
  text: element.querySelector('text'),
  name: element.querySelector('title').textContent,
  x: parseFloat(element.getAttribute('x')),
  width: parseFloat(element.getAttribute('width')),
  depth: depthOf(element),
});

const shortName = (box) => box.name.split('\n')[0];

const label = (box, width, scale) => {
  const fits = (width / 100) * scale > 24;
  if (fits && !box.text) {
    box.text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    box.text.setAttribute('x', '3');
    box.text.setAttribute('y', '12');
    box.text.textContent = shortName(box);
    box.element.append(box.text);
  }
};

for (const section of document.querySelectorAll('.flame')) {
  const rows = section.querySelector('.rows');
  const graph = section.querySelector('.graph');
  const tools = section.querySelector('.tools');
  const input = tools.querySelector('input');
  const found = tools.querySelector('.found');
  const pointed = section.querySelector('.pointed');
  const boxes = [...rows.querySelectorAll('.box')].map((element) => boxOf(element, (e) => Math.round(Number(e.getAttribute('y')) / 18)));
  const byElement = new Map(boxes.map((box) => [box.element, box]));
  let root;
  let focus;

  const zoom = (to) => {
    root = to;
    const from = to ? to.x : 0;
    const span = to ? to.width : 100;
    const scale = rows.clientWidth;
    for (const box of boxes) {
      const inside = box.x >= from - SLACK && rightOf(box) <= from + span + SLACK;
      const above = to && box.depth < to.depth && box.x <= from + SLACK && rightOf(box) >= from + span - SLACK;
      const shown = above || (inside && (!to || box.depth >= to.depth));
      box.element.classList.toggle('gone', !shown);
      if (!shown) continue;
      const x = above ? 0 : ((box.x - from) / span) * 100;
      const width = above ? 100 : (box.width / span) * 100;
      box.element.setAttribute('x', percent(x));
      box.element.setAttribute('width', percent(width));
      label(box, width, scale);
    }
    section.dispatchEvent(new CustomEvent('box-opened', { detail: to?.element }));
  };

  const pointAt = (box) => {
    focus?.element.classList.remove('at');
    focus = box;
    focus?.element.classList.add('at');
    pointed.textContent = box ? box.name.replaceAll('\n', ' · ') : '';
  };

  const search = () => {
    const wanted = input.value.trim().toLowerCase();
    let hits = 0;
    let covered = 0;
    let end = -1;
    for (const box of boxes) {
      const hit = wanted !== '' && shortName(box).toLowerCase().includes(wanted);
      box.element.classList.toggle('hit', hit);
      if (hit) hits += 1;
    }
    // Boxes beneath a hit are within its share: count each stretch once.
    for (const box of boxes.filter((b) => b.element.classList.contains('hit')).sort((a, b) => a.x - b.x || b.width - a.width)) {
      covered += Math.max(0, rightOf(box) - Math.max(end, box.x));
      end = Math.max(end, rightOf(box));
    }
    found.textContent = wanted === '' ? '' : `${hits} ${section.dataset.boxes}, ${covered.toFixed(1)} % of ${section.dataset.whole}`;
  };

  const neighbour = (key) => {
    if (!focus) return boxes[0];
    const overlaps = (box) => box.x < rightOf(focus) - SLACK && rightOf(box) > focus.x + SLACK;
    const row = (depth) => boxes.filter((box) => box.depth === depth && !box.element.classList.contains('gone')).sort((a, b) => a.x - b.x);
    const beside = row(focus.depth);
    switch (key) {
      case 'ArrowDown': return row(focus.depth + 1).find(overlaps);
      case 'ArrowUp': return row(focus.depth - 1).find(overlaps);
      case 'ArrowLeft': return beside[beside.indexOf(focus) - 1];
      case 'ArrowRight': return beside[beside.indexOf(focus) + 1];
      default: return undefined;
    }
  };

  tools.hidden = false;
  graph.classList.add('live');
  graph.tabIndex = 0;
  graph.addEventListener('pointermove', (event) => pointAt(byElement.get(event.target.closest('.box'))));
  graph.addEventListener('click', (event) => {
    const box = byElement.get(event.target.closest('.box'));
    if (box) zoom(box === root ? undefined : box);
  });
  graph.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && focus) zoom(focus === root ? undefined : focus);
    else if (event.key === 'Escape') zoom(undefined);
    else if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const next = neighbour(event.key);
      if (next) pointAt(next);
    }
  });
  section.addEventListener('open-box', (event) => zoom(byElement.get(event.detail)));
  input.addEventListener('input', search);
  tools.querySelector('.reset').addEventListener('click', () => zoom(undefined));
}
