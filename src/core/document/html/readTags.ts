import { decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';
import type { Span } from '../../text/position.ts';

export interface TagAttribute extends Span {
  /** With its character references resolved; empty where none is given. */
  readonly value: string;
  /** Where the value stands, without its quotes; absent where it is empty or holds character references. */
  readonly valueSpan?: Span;
}

export interface StartTag extends Span {
  /** In lower case. */
  readonly name: string;
  /** By their names in lower case; of two with the same name the first counts. */
  readonly attributes: ReadonlyMap<string, TagAttribute>;
  readonly selfClosing: boolean;
}

export interface EndTag extends Span {
  readonly name: string;
}

/** Hears in order what stands in a piece of HTML. Comments and tags that are broken off are left out. */
export interface TagListener {
  readonly onStartTag: (tag: StartTag) => void;
  readonly onEndTag: (tag: EndTag) => void;
  /** A stretch of what is no tag, as written. */
  readonly onText: (span: Span) => void;
}

/**
 * Finds the tags of a piece of HTML where a browser would. Inside of `<script>` or `<textarea>` too: their end may stand in
 * another piece, so that only the listener can know what belongs to them.
 */
export function readTags(html: string, { onStartTag, onEndTag, onText }: TagListener): void {
  let tag = { name: '', start: 0, attributes: new Map<string, TagAttribute>() };
  let attribute: { name: string; start: number; valueSpan?: Span } = { name: '', start: 0 };
  const nameIn = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      isInForeignContext: () => true,
      onopentagname: (start, end) => {
        tag = { name: nameIn(start, end), start: start - 1, attributes: new Map() };
      },
      onattribname: (start, end) => {
        attribute = { name: nameIn(start, end), start };
      },
      onattribdata: (start, end) => {
        attribute.valueSpan = { start, end };
      },
      onattribend: (_quote, end) => {
        const { name, start, valueSpan } = attribute;
        if (!tag.attributes.has(name)) tag.attributes.set(name, attributeOf(html, { start, end }, valueSpan));
      },
      onopentagend: (last) => {
        onStartTag({ ...tag, end: last + 1, selfClosing: false });
      },
      onselfclosingtag: (last) => {
        onStartTag({ ...tag, end: last + 1, selfClosing: true });
      },
      onclosetag: (start, end) => {
        const last = html.indexOf('>', end);
        if (last >= 0) onEndTag({ name: nameIn(start, end), start: start - 2, end: last + 1 });
      },
      ontext: (start, end) => {
        // A tag that is broken off after a slash comes as a text that starts nowhere.
        if (start >= 0) onText({ start, end });
      },
      ontextentity: ignore,
      onattribentity: ignore,
      oncomment: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function ignore(): void {
  // What a reader does not see, and character references, which are resolved from what is written.
}

function attributeOf(html: string, span: Span, valueSpan: Span | undefined): TagAttribute {
  const written = valueSpan ? html.slice(valueSpan.start, valueSpan.end) : '';
  const value = decodeHTMLAttribute(written);
  return valueSpan && value !== '' && value === written ? { value, ...span, valueSpan } : { value, ...span };
}
