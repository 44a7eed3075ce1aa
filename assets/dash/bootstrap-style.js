// Bootstrap's parts come with the little of its style sheet that they need, from the same folder.
(function () {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('bootstrap.css', document.currentScript.src).href;
  document.head.appendChild(link);
})();
