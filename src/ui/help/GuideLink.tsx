import { Link } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Role } from '../../core/record/role';
import { throwAside } from '../kit/throw-aside';
import { useServices } from '../kit/services';

interface Props {
  readonly role: Role;
  readonly text: string;
}

/** The way to the whole guide, where it was put beside the pane. */
export const GuideLink = ({ role, text }: Props): ReactElement | null => {
  const { findGuide } = useServices();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    findGuide(role)
      .then((found) => {
        if (!gone) setAddress(found);
      })
      .catch(throwAside);
    return () => {
      gone = true;
    };
  }, [findGuide, role]);
  if (address === null) return null;
  return (
    <Link href={address} target="_blank" rel="noreferrer">
      {text}
    </Link>
  );
};
