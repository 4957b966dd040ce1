// A cursor that all charts of a recording share: each legend shows its values at that moment.
const nearest = (points, seconds) => {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (points[middle][0] <= seconds) low = middle; else high = middle;
  }
  if (points.length === 0) return undefined;
  return Math.abs(points[low][0] - seconds) <= Math.abs(points[high][0] - seconds) ? points[low] : points[high];
};

const clock = (seconds) => {
  const whole = Math.floor(seconds);
  const two = (value) => String(value).padStart(2, '0');
  return whole < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
};

const chartOf = (figure) => {
  const readings = [...figure.querySelectorAll('.reading')];
  return {
    plot: figure.querySelector('.plot'),
    canvas: figure.querySelector('.canvas'),
    cursor: figure.querySelector('.cursor'),
    seconds: Number(figure.dataset.seconds),
    unit: figure.querySelector('.unit')?.textContent ?? '',
    series: JSON.parse(figure.querySelector('.data').textContent),
    readings,
    summaries: readings.map((reading) => reading.textContent),
  };
};

const point = (chart, seconds) => {
  const x = (1000 * seconds) / chart.seconds;
  chart.cursor.setAttribute('d', `M${x} 0V100`);
  // A value from further away than this would be told of a moment it does not belong to.
  const reach = Math.max(chart.seconds / 40, 1.5);
  chart.readings.forEach((reading, i) => {
    const found = nearest(chart.series[i], seconds);
    reading.textContent = found && Math.abs(found[0] - seconds) <= reach
      ? `${found[1]} ${chart.unit} at ${clock(found[0])}` : `– at ${clock(seconds)}`;
  });
};

const rest = (chart) => {
  chart.cursor.setAttribute('d', '');
  chart.readings.forEach((reading, i) => { reading.textContent = chart.summaries[i]; });
};

for (const recording of document.querySelectorAll('.recording')) {
  const charts = [...recording.querySelectorAll('figure.vital')].map(chartOf);
  let at = 0;
  const moveTo = (seconds, span) => {
    at = Math.min(span, Math.max(0, seconds));
    charts.forEach((chart) => point(chart, at));
  };
  for (const chart of charts) {
    chart.plot.tabIndex = 0;
    chart.plot.addEventListener('pointermove', (event) => {
      const box = chart.canvas.getBoundingClientRect();
      moveTo(((event.clientX - box.left) / box.width) * chart.seconds, chart.seconds);
    });
    chart.plot.addEventListener('pointerleave', () => charts.forEach(rest));
    chart.plot.addEventListener('blur', () => charts.forEach(rest));
    chart.plot.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      moveTo(at + (step * chart.seconds) / 60, chart.seconds);
    });
  }
}
