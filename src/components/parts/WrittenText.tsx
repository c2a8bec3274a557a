import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { useTheme } from '@fluentui/react/lib/Theme';
import { css } from '@fluentui/react/lib/Utilities';
import type { GridBlock, Inline, Inlines, ListBlock, TextBlock } from '../../papers/model';
import { textBlocks } from '../../papers/parts/registerText';
import { strings } from './loc/en-GB';
import { getWrittenTextStyles } from './WrittenText.styles';

type Text = Extract<Inline, { kind: 'text' }>;

const Words: React.FC<{ inline: Text }> = ({ inline: { text, bold, italic, strike } }) => {
  let words = <>{text}</>;
  if (strike === true) {
    words = <s>{words}</s>;
  }
  if (italic === true) {
    words = <em>{words}</em>;
  }
  return bold === true ? <strong>{words}</strong> : words;
};

const Line: React.FC<{ line: Inlines }> = ({ line }) => (
  <>
    {line.map((inline, index) => {
      switch (inline.kind) {
        case 'text':
          return <Words key={index} inline={inline} />;
        case 'link':
          return (
            <Link key={index} href={inline.url} target="_blank" rel="noreferrer" underline data-interception="off">
              {inline.text}
            </Link>
          );
        case 'lineBreak':
          return <br key={index} />;
        default:
          return null;
      }
    })}
  </>
);

interface ListNode {
  readonly block: ListBlock;
  /** The lists within it, each below the item before it. */
  readonly within: { readonly after: number; readonly list: ListNode }[];
}

/** Puts lists that are set in below the item that they follow. */
function nested(blocks: readonly TextBlock[]): readonly (Exclude<TextBlock, ListBlock> | ListNode)[] {
  const made: (Exclude<TextBlock, ListBlock> | ListNode)[] = [];
  let open: ListNode[] = [];
  for (const block of blocks) {
    if (block.kind !== 'list') {
      open = [];
      made.push(block);
      continue;
    }
    const node: ListNode = { block, within: [] };
    open = open.slice(0, (block.level ?? 1) - 1);
    const parent = open[open.length - 1];
    if (parent === undefined) {
      made.push(node);
    } else {
      parent.within.push({ after: parent.block.items.length - 1, list: node });
    }
    open.push(node);
  }
  return made;
}

const List: React.FC<{ node: ListNode }> = ({ node: { block, within } }) => {
  const classNames = getWrittenTextStyles(useTheme());
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Line line={item} />
      {within.map((each, at) => (each.after === index ? <List key={at} node={each.list} /> : null))}
    </li>
  ));
  const className = css(classNames.list, block.afterBlankLine === true && classNames.apart);
  return block.isNumbered === true ? (
    <ol className={className} start={block.start ?? 1}>
      {items}
    </ol>
  ) : (
    <ul className={css(className, (block.level ?? 1) === 1 && classNames.bullets)}>{items}</ul>
  );
};

const Grid: React.FC<{ grid: GridBlock }> = ({ grid: { rows, hasHeader } }) => {
  const classNames = getWrittenTextStyles(useTheme());
  const [header = []] = hasHeader ? rows : [];
  return (
    // What scrolls can be reached by keyboard.
    <div className={classNames.scroll} role="region" aria-label={strings.table} tabIndex={0}>
      <table className={classNames.table}>
        {hasHeader && (
          <thead>
            <tr>
              {header.map((cell, index) => (
                <th key={index} scope="col">
                  <Line line={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(hasHeader ? 1 : 0).map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>
                  <Line line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/**
 * A text of the register as papers print it: its lists as lists, its tables as tables. Of rich text only what papers keep
 * is shown, made anew of its words: nothing in it can run or load.
 */
export const WrittenText: React.FC<{ text: string; className?: string | undefined }> = ({ text, className }) => {
  const classNames = getWrittenTextStyles(useTheme());
  const made = React.useMemo(() => nested(textBlocks(text)), [text]);
  return (
    <div className={css(classNames.root, className)}>
      {made.map((each, index) => {
        if ('within' in each) {
          return <List key={index} node={each} />;
        }
        return each.kind === 'grid' ? (
          <Grid key={index} grid={each} />
        ) : (
          <p key={index} className={css(classNames.paragraph, each.afterBlankLine === true && classNames.apart)}>
            <Line line={each.content} />
          </p>
        );
      })}
    </div>
  );
};
