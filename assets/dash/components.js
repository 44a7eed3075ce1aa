// The React side of layouts/svg.py and layouts/native.py; dashboard/markup.py writes the same as text.
(function () {
  const draw = React.createElement;
  const shapes = new Set(['path', 'rect', 'circle', 'line', 'polyline', 'text', 'tspan', 'g', 'title']);
  const controls = new Set(['button', 'datalist', 'details', 'dialog', 'fieldset', 'form', 'input', 'label', 'legend',
    'meter', 'optgroup', 'option', 'output', 'progress', 'select', 'summary', 'textarea', 'time']);
  // React knows these as yes or no; every other bare attribute must be an empty text to be written.
  const switches = new Set(['disabled', 'hidden', 'multiple', 'required', 'selected', 'open', 'defaultChecked']);
  const safe = (name) => !/^on|^dangerously|^srcdoc$|^formaction$/i.test(name);
  const attributes = (given) => Object.fromEntries(Object.entries(given || {}).filter(([name]) => safe(name)));

  function shape([tag, given, inside], index) {
    if (!shapes.has(tag)) return null;
    return draw(tag, { ...attributes(given), key: index }, Array.isArray(inside) ? inside.map(shape) : inside);
  }

  function Svg(props) {
    const given = { id: props.id, viewBox: props.viewBox, className: props.className,
      preserveAspectRatio: props.preserveAspectRatio };
    for (const name in props) if (name.startsWith('data-')) given[name] = props[name];
    const named = props.label ? { role: 'img', 'aria-label': props.label } : { 'aria-hidden': 'true' };
    return draw('svg', { ...given, ...named }, (props.shapes || []).map(shape));
  }

  // A value of ours is a first value; the key makes a new control when ours changes, for the browser keeps what was typed.
  function Native(props) {
    if (!controls.has(props.tag)) return null;
    const { class: className, value, checked, ...given } = attributes(props.attributes);
    if (props.tag === 'input' || props.tag === 'textarea') {
      Object.assign(given, { defaultValue: value, defaultChecked: checked, key: JSON.stringify([value, checked]) });
    } else if (value !== undefined) given.value = value;
    for (const name in given) if (given[name] === true && !switches.has(name)) given[name] = '';
    return draw(props.tag, { ...given, id: props.id, className }, props.children);
  }

  window.layouts = { Svg, Native };
})();
