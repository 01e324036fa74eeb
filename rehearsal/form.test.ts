import { describe, expect, it } from 'vitest';
import { linksTo, readForm, unescapeHtml } from './form.ts';

const page = `<form method="get" action="/search"><input name="q"/></form>
<form method="post" action="/o/1/a?x=1&amp;y=2"><input type="hidden" name="h" value="&quot;1&quot;"/>
<input type="radio" name="coming" value="yes" checked=""/><input type="radio" name="coming" value="no"/>
<textarea name="note"></textarea><select name="unit"><option value="">-</option><option value="a&#39;b">A</option></select>
<button>Send</button></form>`;

describe('readForm', () => {
  it('reads the form that is posted', () => {
    expect(readForm(page, '/here')).toEqual({
      action: '/o/1/a?x=1&y=2',
      fields: [
        { name: 'h', type: 'hidden', values: ['"1"'] },
        { name: 'coming', type: 'radio', values: ['yes', 'no'] },
        { name: 'note', type: 'textarea', values: [''] },
        { name: 'unit', type: 'select', values: ["a'b"] },
      ],
    });
  });

  it('finds none on a page without one', () => {
    expect(readForm('<p>Closed</p>', '/here')).toBeNull();
    expect(readForm('<form method="post"></form>', '/here')).toEqual({ action: '/here', fields: [] });
  });

  it('turns character references back', () => {
    expect(unescapeHtml('a&amp;b &#39;&#x41; &nope;')).toBe("a&b 'A &nope;");
  });
});

describe('linksTo', () => {
  it('finds our links of one kind, once each', () => {
    const text =
      'See http://x.example/r/o/ob_1/mac_-9 or <http://x.example/r/o/ob_1/mac_-9>. http://y.example/o/2/b';
    expect(linksTo(text, 'http://x.example/r', 'o')).toEqual(['/o/ob_1/mac_-9']);
  });
});
