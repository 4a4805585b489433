/** Prints the element in which a button was pressed, without the page around it. */
export function printAlone(event: Event): void {
  const root = (event.currentTarget as Element).getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const sheet = new CSSStyleSheet();
  // An adopted sheet passes every content security policy; what is visible inside something hidden is printed.
  sheet.replaceSync(
    '@media print{body{visibility:hidden}[data-p24-print]{visibility:visible;position:absolute;inset:0 0 auto}}',
  );
  host?.setAttribute('data-p24-print', '');
  document.adoptedStyleSheets.push(sheet);
  const after = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    host?.removeAttribute('data-p24-print');
  };
  // Phones go on while the person looks at the preview.
  addEventListener('afterprint', after, { once: true });
  print();
}
