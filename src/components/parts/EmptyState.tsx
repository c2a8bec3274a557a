import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { Text } from '@fluentui/react/lib/Text';

interface EmptyStateProps {
  title: string;
  /** What to do about it; the children are the actions. */
  text: string;
}

const classNames = mergeStyleSets({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: 12,
    padding: '40px 16px',
    textAlign: 'center',
  },
  text: { maxWidth: 520 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 8 },
});

/** What stands where nothing is to be shown: why, and what to do. */
export const EmptyState: React.FC<EmptyStateProps> = ({ title, text, children }) => (
  <div className={classNames.root}>
    <Text as="h3" variant="large" block styles={{ root: { margin: 0, fontWeight: 600 } }}>
      {title}
    </Text>
    <Text block className={classNames.text}>
      {text}
    </Text>
    <div className={classNames.actions}>{children}</div>
  </div>
);
