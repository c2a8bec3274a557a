import * as React from 'react';
import { useTheme } from '@fluentui/react/lib/Theme';
import { RouteLink } from '../routing/RouteLink';
import { getTableStyles } from '../parts/Table.styles';
import { getOverviewStyles } from './Overview.styles';
import { Figure, ofBoard } from './registerLinks';

interface FiguresProps {
  title: string;
  figures: readonly Figure[];
  board: string | undefined;
}

/** Figures side by side, each a link to what it counts. */
export const Figures: React.FC<FiguresProps> = ({ title, figures, board }) => {
  const theme = useTheme();
  const classNames = getOverviewStyles(theme);
  return (
    <section>
      <h3 className={getTableStyles(theme).heading}>{title}</h3>
      <dl className={classNames.figures}>
        {figures.map(({ name, text, filter }) => (
          <div key={name} className={classNames.figure}>
            <dt className={classNames.figureName}>{name}</dt>
            <dd className={classNames.figureText}>
              <RouteLink
                to={{ screen: 'register', filter: ofBoard(filter, board), day: undefined }}
                className={classNames.figureLink}
                aria-label={`${name}: ${text}`}
              >
                {text}
              </RouteLink>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
