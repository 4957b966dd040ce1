// Search and sort on tables that are already there.
for (const section of document.querySelectorAll('.uses')) {
  const tools = section.querySelector('.tools');
  const input = tools.querySelector('input');
  const found = tools.querySelector('.found');
  const body = section.querySelector('tbody');
  const rows = [...body.rows].map((row) => ({
    row,
    name: row.cells[0].textContent.toLowerCase(),
    values: [...row.cells].map((cell) => Number(cell.dataset.value)),
  }));

  const search = () => {
    const wanted = input.value.trim().toLowerCase();
    let hits = 0;
    for (const entry of rows) {
      const hit = entry.name.includes(wanted);
      entry.row.classList.toggle('gone', !hit);
      if (hit) hits += 1;
    }
    found.textContent = wanted === '' ? '' : `${hits} of ${rows.length}`;
  };

  const heads = [...section.querySelectorAll('thead th:not(.meter)')];
  const sort = (column) => {
    const head = heads[column];
    const fresh = !head.hasAttribute('aria-sort');
    const down = fresh ? column > 0 : head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const order = column === 0 ? (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)) : (a, b) => a.values[column] - b.values[column];
    rows.sort((a, b) => (down ? order(b, a) : order(a, b)));
    body.append(...rows.map((entry) => entry.row));
  };

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => sort(column));
    head.replaceChildren(button);
  });
  tools.hidden = rows.length < 12;
  input.addEventListener('input', search);
}
