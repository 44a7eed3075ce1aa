// The React side of layouts/tree.py, svg.py and native.py; dashboard/markup.py writes the same as text.
(function () {
  const forbidden = /^(script|iframe|object|embed|base|meta|link|style)$/i;
  const unsafe = /^on|^dangerously|^srcdoc$|^formaction$/i;
  // React knows these as yes or no; every other bare attribute must be an empty text to be written.
  const switches = new Set(['disabled', 'hidden', 'multiple', 'required', 'selected', 'open', 'defaultChecked']);

  // A value of ours is a first value; the key makes a new control when ours changes, for the browser keeps what was typed.
  function firstValue({ value, checked, ...given }) {
    return { ...given, defaultValue: value, defaultChecked: checked, key: JSON.stringify([given.key, value, checked]) };
  }

  function element(tag, given, inside) {
    if (forbidden.test(tag)) return null;
    const ours = tag === 'input' || tag === 'textarea' ? firstValue(given) : { ...given };
    for (const name in ours) {
      if (unsafe.test(name)) delete ours[name];
      else if (ours[name] === true && !switches.has(name)) ours[name] = '';
    }
    return React.createElement(tag, ours, ...inside);
  }

  function grow(node, place, islands) {
    if (typeof node === 'string') return node;
    if (typeof node === 'number') return islands[node];
    const [tag, given, ...inside] = node;
    return element(tag, { ...given, key: place }, inside.map((child, index) => grow(child, index, islands)));
  }

  function Tree(props) {
    // After each drawing, so that app.js can move focus and scroll to where the new page wants them.
    React.useEffect(() => { dispatchEvent(new Event('k9-drawn')); });
    const islands = [].concat(props.islands || []);
    const inside = props.children || (props.nodes || []).map((node, index) => grow(node, index, islands));
    return React.createElement('div', { id: props.id }, inside);
  }

  const shape = ([tag, given, inside], key) =>
    element(tag, { ...given, key }, Array.isArray(inside) ? inside.map(shape) : [inside]);

  function Svg({ shapes, label, className, ...given }) {
    const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' };
    for (const name in given) if (!/^(id|viewBox|preserveAspectRatio|data-.*)$/.test(name)) delete given[name];
    return element('svg', { ...given, class: className, ...named }, (shapes || []).map(shape));
  }

  const Native = ({ tag, attributes, id, children }) => element(tag, { ...attributes, id }, [].concat(children ?? []));

  window.layouts = { Tree, Svg, Native };
})();
