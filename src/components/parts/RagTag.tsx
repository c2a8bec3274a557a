import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { IStyle } from '@fluentui/react/lib/Styling';
import type { Rag } from '../../domain/rag';
import { RAG_TOKENS } from '../theme/ragTokens';

interface RagTagProps {
  rag: Rag;
}

function look(rag: Rag): IStyle {
  return {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: 56,
    padding: '1px 4px',
    borderRadius: 2,
    fontSize: 12,
    fontWeight: 600,
    lineHeight: '18px',
    textAlign: 'center',
    // Forced colours take the fill away; the border stays.
    border: '1px solid transparent',
    color: RAG_TOKENS[rag].text,
    background: RAG_TOKENS[rag].fill,
  };
}

const classNames = mergeStyleSets({
  RED: look('RED'),
  AMBER: look('AMBER'),
  GREEN: look('GREEN'),
  GREY: look('GREY'),
});

/** A RAG as a word on its colour. */
export const RagTag: React.FC<RagTagProps> = ({ rag }) => (
  <span className={classNames[rag]}>{RAG_TOKENS[rag].word}</span>
);
