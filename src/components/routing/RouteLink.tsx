import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import type { ILinkProps } from '@fluentui/react/lib/Link';
import { Route, formatRoute } from './routes';

interface RouteLinkProps extends Omit<ILinkProps, 'href'> {
  to: Route;
}

/** A link to a view: a real address, so it opens in a new tab and can be copied. */
export const RouteLink: React.FC<RouteLinkProps> = ({ to, children, ...linkProps }) => (
  // SharePoint's page router follows links by itself unless it is told to leave them to the browser.
  <Link {...linkProps} href={formatRoute(to)} data-interception="off">
    {children}
  </Link>
);
