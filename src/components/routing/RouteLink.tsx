import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import type { ILinkProps } from '@fluentui/react/lib/Link';
import { Route, formatRoute } from './routes';
import { useRouting } from './useRouting';

interface RouteLinkProps extends Omit<ILinkProps, 'href'> {
  to: Route;
}

/** Whether a click asks for another tab or window, which the browser opens by itself. */
function opensElsewhere({ ctrlKey, metaKey, shiftKey, button }: React.MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || button !== 0;
}

/** A link to a view: a real address, so it opens in a new tab and can be copied. */
export const RouteLink: React.FC<RouteLinkProps> = ({ to, children, onClick, ...linkProps }) => {
  const { ownsAddress, navigate } = useRouting();
  return (
    <Link
      {...linkProps}
      href={formatRoute(to)}
      // SharePoint's page router follows links by itself unless it is told to leave them to the browser.
      data-interception="off"
      onClick={(event) => {
        onClick?.(event);
        // The address is another tracker's: following it would move that one.
        if (!ownsAddress && !opensElsewhere(event)) {
          event.preventDefault();
          navigate(to);
        }
      }}
    >
      {children}
    </Link>
  );
};
