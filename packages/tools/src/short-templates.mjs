/** Each stretch of text in the tagged templates of a source, as from where to where it goes; nested templates have theirs. */
async function textsOf(source) {
  const { default: ts } = await import('typescript');
  const found = [];
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022);
  // A stretch begins behind ` or }, and ends before ` or ${.
  const add = (tag, node, end) => found.push({ tag, from: node.getStart(file) + 1, until: node.getEnd() - end });
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node)) {
      const { tag, template } = node;
      if (ts.isNoSubstitutionTemplateLiteral(template)) add(tag.getText(file), template, 1);
      else {
        add(tag.getText(file), template.head, 2);
        for (const { literal } of template.templateSpans)
          add(tag.getText(file), literal, ts.isTemplateTail(literal) ? 1 : 2);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((one, other) => one.from - other.from);
}

/** Markup on one line, and its tags closed where their last attribute ends. */
const markup = (text) => text.replace(/\s*\n\s*/g, ' ').replace(/(<\/[\w-]+|") (\/?>)/g, '$1$2');

/** A source whose styles have been through `style`, and whose markup has lost its line breaks and indents. */
export async function shortTemplates(source, style) {
  // What has been through the compiler has a space before its templates.
  if (!/\b(html|svg|css) ?`/.test(source)) return source;
  let text = '';
  let at = 0;
  for (const { tag, from, until } of await textsOf(source)) {
    if (!['html', 'svg', 'css'].includes(tag)) continue;
    const piece = source.slice(from, until);
    text += source.slice(at, from) + (tag === 'css' ? await style(piece) : markup(piece));
    at = until;
  }
  return text + source.slice(at);
}
