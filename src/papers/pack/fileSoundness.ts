/** How a kind of file begins and, where it has one, ends. */
interface FileKind {
  readonly extensions: readonly string[];
  readonly begins: readonly number[];
  /** What stands within its last bytes; a file that was cut off lacks it. */
  readonly ends: string | undefined;
}

const FILE_KINDS: readonly FileKind[] = [
  // ISO 32000-1, 7.5.5: the last line of a PDF
  { extensions: ['pdf'], begins: [0x25, 0x50, 0x44, 0x46, 0x2d], ends: '%%EOF' },
  // APPNOTE.TXT, 4.3.16: the end of the directory, which only a comment of up to 65,535 bytes may follow
  {
    extensions: ['docx', 'docm', 'xlsx', 'xlsm', 'pptx', 'zip'],
    begins: [0x50, 0x4b, 0x03, 0x04],
    ends: 'PK\u0005\u0006',
  },
  // ITU-T T.81, B.1.1.3: SOI, then another marker; what follows EOI is the camera's own
  { extensions: ['jpg', 'jpeg'], begins: [0xff, 0xd8, 0xff], ends: undefined },
  // PNG 1.2, 11.2.5
  { extensions: ['png'], begins: [0x89, 0x50, 0x4e, 0x47], ends: 'IEND' },
];

/** Bytes at the beginning and at the end that are kept for looking at: a ZIP may have its mark that far from its end. */
const HEAD = 1024;
const TAIL = 65_535 + 22;

function beginsWith(head: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => head[index] === byte);
}

/** Older Office files, and new ones with a password, are compound files ([MS-CFB], 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether the bytes read as text; what is text under another name opens as what it is. */
function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte > 0x1f || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** A site that wants its reader to sign in answers with a page, which is then kept under the name of the file. */
function isWebPage(head: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html)\b/i.test(new TextDecoder('latin1').decode(head));
}

/** Looks at a file as it is read, piece by piece, for signs that it is damaged. */
export class SoundnessReader {
  private head = new Uint8Array(0);
  private tail = new Uint8Array(0);
  private holdsAnything = false;

  public read(piece: Uint8Array): void {
    if (this.head.length < HEAD) {
      this.head = joined(this.head, piece.subarray(0, HEAD - this.head.length));
    }
    this.tail = piece.length >= TAIL ? piece.slice(-TAIL) : joined(this.tail, piece).slice(-TAIL);
    this.holdsAnything = this.holdsAnything || piece.some((byte) => byte !== 0);
  }

  /** Why a file of that name cannot be opened, in a sentence; `undefined` where nothing tells against it. */
  public damage(fileName: string): string | undefined {
    if (!this.holdsAnything) {
      return 'The file is damaged: every byte of it is zero.';
    }
    const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
    const kind = FILE_KINDS.find(({ extensions }) => extensions.includes(extension));
    if (kind === undefined) {
      return undefined;
    }
    if (beginsWith(this.head, kind.begins)) {
      const end = new TextDecoder('latin1').decode(this.tail);
      return kind.ends === undefined || end.includes(kind.ends)
        ? undefined
        : 'The file is damaged: it breaks off before its end.';
    }
    if (isWebPage(this.head)) {
      return `The file is damaged: it is a web page, such as one for signing in, and no ${extension.toUpperCase()} file.`;
    }
    return beginsWith(this.head, COMPOUND) || isText(this.head)
      ? undefined
      : `The file is damaged: it is no ${extension.toUpperCase()} file, whatever its name says.`;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
