"""Keystone and Glance for gunicorn: both read their settings of the folder that LAB_FOLDER names."""
import os, sys

FOLDER = os.environ['LAB_FOLDER']


def keystone():
    sys.argv = ['keystone', '--config-file', os.path.join(FOLDER, 'keystone.conf')]
    from keystone.server.wsgi import initialize_public_application
    return initialize_public_application()


def glance():
    sys.argv = ['glance-api']
    from glance.common import wsgi_app
    return wsgi_app.init_app()
